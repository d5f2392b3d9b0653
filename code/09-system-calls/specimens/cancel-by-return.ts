// To cancel by `return()` is wrong: when the cleanup of a delegate waits,
// the generator that delegated runs on after its `yield*`.

// #region tasks
function* connection(): Generator<string, string> {
  try {
    yield 'waits for data'
    return 'data'
  } finally {
    yield 'waits for the goodbye to be sent'
  }
}

function* transfer(): Generator<string, void> {
  const data = yield* connection()
  console.log('ran on, with', data)
  yield 'pays the money out'
}
// #endregion tasks

// #region cancel
const task = transfer()
console.log(task.next().value)
console.log('cancel!')
let step = task.return()
while (!step.done) {
  console.log(step.value)
  step = task.next()
}
// #endregion cancel
