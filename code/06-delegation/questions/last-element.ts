// The value of yield* over an array is not its last element.

// #region all
function* outer() {
  const last = yield* ['tea', 'toast']
  console.log('last:', last)
}

console.log('all:', [...outer()])
// #endregion all
