// What lives, as a table: like `ps` of an operating system.

import { type Scheduler } from './scheduler.ts'

// #region ps
/** A line for each task: number, state, name, and what it waits for. */
export function ps(scheduler: Scheduler): string {
  const lines = Array.from(scheduler.tasks, (task) => {
    const { id, name, state, waiting } = task
    const line = [String(id).padStart(3), state.padEnd(8), name.padEnd(10)]
    return `${line.join(' ')} ${waiting ?? ''}`.trimEnd()
  })
  return [' id state    name       waits for', ...lines].join('\n')
}
// #endregion ps
