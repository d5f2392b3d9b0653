// The parameters of a generator function are evaluated at the call,
// its body later.

// #region all
function ask() {
  console.log('the default is evaluated')
  return 3
}

function* countdown(left = ask()) {
  console.log('the body starts')
  yield left
}

const count = countdown()
console.log('called')
count.next()
// #endregion all
