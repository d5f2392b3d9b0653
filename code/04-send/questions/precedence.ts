// What does the generator hand out, and what does it print?

// #region all
function* ask(): Generator<number, void, number> {
  console.log('in', 100 + (yield 1 + 1))
}

const asked = ask()
console.log('out', asked.next(5).value)
asked.next(7)
// #endregion all
