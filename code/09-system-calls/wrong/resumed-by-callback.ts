// A driver that resumes a task in the callback of its wait. If the wait is
// over already, callback and driver call one another, and the stack fills.

// #region driver
type Wait = (callback: () => void) => void

function drive(task: Generator<Wait, void>): void {
  const step = task.next()
  if (!step.done) step.value(() => drive(task))
}

function* patient(times: number): Generator<Wait, void> {
  for (let n = 0; n < times; n++) yield (callback) => callback()
  console.log(`${times} waits, all over at once`)
}
// #endregion driver

// #region run
for (const times of [1000, 100_000])
  try {
    drive(patient(times))
  } catch (error) {
    console.log(`${times} waits:`, String(error))
  }
// #endregion run
