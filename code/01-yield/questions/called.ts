// A generator that is made, and asked once.

// #region all
function* boil() {
  console.log('on')
  yield
  console.log('off')
}

const kettle = boil()
console.log('made')
kettle.next()
console.log('asked')
// #endregion all
