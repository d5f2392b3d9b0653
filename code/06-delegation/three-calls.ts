// A generator called bare, yielded, and delegated to: one does nothing,
// one hands out the object, one runs it.

// #region all
function* letters() {
  yield 'a'
  yield 'b'
}

function* outer() {
  letters()
  yield letters()
  yield* letters()
}

for (const value of outer()) console.log(value)
// #endregion all
