// Ends a parked task, and gives what its cleanup waited for.

export class Cancelled extends Error {
  override name = 'Cancelled'
}

export function cancel(task: Generator<string, unknown>): string[] {
  const waits: string[] = []
  let step = task.return(undefined)
  while (!step.done) {
    waits.push(step.value)
    step = task.next()
  }
  return waits
}
