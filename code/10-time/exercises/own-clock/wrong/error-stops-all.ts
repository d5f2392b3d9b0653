// An error in one task leaves `run`, and the others never wake. Catch what a
// `next()` throws, keep it, and go on.

/** A task: it yields for how many milliseconds it wants to sleep. */
export type Sleeper = Generator<number, void>

export interface Clock {
  /** Milliseconds since the start. */
  now: number
}

interface Entry {
  readonly time: number
  readonly order: number
  readonly task: Sleeper
}

const isBefore = (a: Entry, b: Entry) =>
  a.time < b.time || (a.time === b.time && a.order < b.order)

/** Runs the tasks to their ends; returns what was thrown. */
export function run(tasks: Sleeper[], clock: Clock): unknown[] {
  const errors: unknown[] = []
  const planned = new Set<Entry>()
  let order = 0
  let begun = 0
  const plan = (task: Sleeper, time: number) =>
    planned.add({ time, order: order++, task })

  clock.now = 0
  while (true) {
    for (; begun < tasks.length; begun++) plan(tasks[begun]!, clock.now)
    let first: Entry | undefined
    for (const entry of planned)
      if (first === undefined || isBefore(entry, first)) first = entry
    if (first === undefined) return errors
    planned.delete(first)
    clock.now = first.time
    const step = first.task.next()
    if (!step.done) plan(first.task, clock.now + step.value)
  }
}
