// You throw, and let your own error out: who cancels has to catch what it
// has asked for itself. Catch it, if it is yours.

export class Cancelled extends Error {
  override name = 'Cancelled'
}

export function cancel(task: Generator<string, unknown>): string[] {
  const waits: string[] = []
  let step = task.throw(new Cancelled())
  while (!step.done) {
    waits.push(step.value)
    step = task.next()
  }
  return waits
}
