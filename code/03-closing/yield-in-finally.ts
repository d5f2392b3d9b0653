// A yield in a finally answers return() with one more value, and what
// stands behind it may never run.

// #region worker
function* worker() {
  try {
    yield 'working'
  } finally {
    console.log('cleaning begins')
    yield 'still cleaning'
    console.log('cleaning ends')
  }
}
// #endregion worker

// #region return
const ann = worker()
console.log(ann.next())
console.log(ann.return())
console.log(ann.next())
// #endregion return

// #region break
for (const state of worker()) {
  console.log('Bob is', state)
  break
}
console.log('after the loop')
// #endregion break
