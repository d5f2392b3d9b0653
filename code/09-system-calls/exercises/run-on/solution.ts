// Ends a parked task, and gives what its cleanup waited for.

export class Cancelled extends Error {
  override name = 'Cancelled'
}

export function cancel(task: Generator<string, unknown>): string[] {
  const waits: string[] = []
  const cancelled = new Cancelled()
  try {
    let step = task.throw(cancelled)
    while (!step.done) {
      waits.push(step.value)
      step = task.next()
    }
  } catch (error) {
    if (error !== cancelled) throw error
  }
  return waits
}
