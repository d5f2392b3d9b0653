// The parameters of a generator function are worked out at the call,
// its body later.

// #region all
function ask() {
  console.log('the default is worked out')
  return 3
}

function* countdown(from = ask()) {
  console.log('the body starts')
  yield from
}

const count = countdown()
console.log('called')
count.next()
// #endregion all
