// next() with nothing is allowed, as the first call needs nothing; so
// the compiler lets every later call send nothing too.

// #region all
function* sum(): Generator<number, void, number> {
  let total = 0
  while (true) total += yield total
}

const adder = sum()
adder.next()
console.log(adder.next(5).value)
console.log(adder.next().value)
console.log(adder.next(5).value)
// #endregion all
