// You catch whatever comes out. A cleanup that failed is lost with it.
// Which error may be dropped, and how do you know it?

export class Cancelled extends Error {
  override name = 'Cancelled'
}

export function cancel(task: Generator<string, unknown>): string[] {
  const waits: string[] = []
  try {
    let step = task.throw(new Cancelled())
    while (!step.done) {
      waits.push(step.value)
      step = task.next()
    }
  } catch {
    return waits
  }
  return waits
}
