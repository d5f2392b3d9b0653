// You throw, and stop at the first wait of the cleanup. What stands behind
// it is never run, and the task is not over.

export class Cancelled extends Error {
  override name = 'Cancelled'
}

export function cancel(task: Generator<string, unknown>): string[] {
  const waits: string[] = []
  const cancelled = new Cancelled()
  try {
    const step = task.throw(cancelled)
    if (!step.done) waits.push(step.value)
  } catch (error) {
    if (error !== cancelled) throw error
  }
  return waits
}
