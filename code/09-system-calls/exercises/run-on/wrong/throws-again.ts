// You throw at every wait. A cleanup that waits is cut short at its first
// wait, by the second throw. Ask the task to end once; then resume it in
// the ordinary way.

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
      step = task.throw(cancelled)
    }
  } catch (error) {
    if (error !== cancelled) throw error
  }
  return waits
}
