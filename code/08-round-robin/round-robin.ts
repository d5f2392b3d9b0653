// Round robin over generators: every task has one turn, then every task
// has the next. The scheduler calls `next()` and nothing else; what the
// tasks do in their turns it neither knows nor asks.
//
// Invariant: between two turns of one task, each of the others that still
// lives has had exactly one.

// #region round-robin
/** A task gives its turn back with a bare `yield`. */
export type Turns = Generator<undefined, void, undefined>

/**
 * Runs the tasks to their ends, a turn each, in the order given.
 * Tasks may be added to the list while it runs. Returns how many turns
 * were taken. An error thrown by one task ends the run.
 */
export function roundRobin(tasks: Turns[]): number {
  let turns = 0
  while (tasks.length > 0) {
    const task = tasks.shift()!
    turns += 1
    if (!task.next().done) tasks.push(task)
  }
  return turns
}
// #endregion round-robin
