// Closing a generator that was never started runs nothing of its body.

// #region all
function* file() {
  console.log('opened')
  try {
    yield 'a line'
  } finally {
    console.log('closed')
  }
}

const fresh = file()
fresh.return()
console.log(fresh.next().done)
// #endregion all
