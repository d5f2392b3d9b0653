// A task that ends itself by its own `return()`: it is on the stack, not
// parked, and a running generator can be neither resumed nor closed.

// #region all
function* impatient(): Generator<string, void> {
  yield 'waits'
  try {
    task.return() // I have had enough
  } catch (error) {
    console.log(String(error))
  }
}

const task = impatient()
task.next()
task.next()
// #endregion all
