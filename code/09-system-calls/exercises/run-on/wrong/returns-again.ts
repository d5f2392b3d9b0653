// You call `return()` at every wait. Each of them leaves the cleanup at
// the `yield` where it waits, so nothing that stands behind runs: cut short
// instead of running on. Ask the task to end once; then let it work.

export class Cancelled extends Error {
  override name = 'Cancelled'
}

export function cancel(task: Generator<string, unknown>): string[] {
  const waits: string[] = []
  let step = task.return(undefined)
  while (!step.done) {
    waits.push(step.value)
    step = task.return(undefined)
  }
  return waits
}
