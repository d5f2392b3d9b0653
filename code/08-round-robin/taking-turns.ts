// The scheduler of this chapter: generators take turns, a policy says in
// what order, and an observer may watch.
//
// Invariant: a task is in the policy exactly while it is ready; while it
// runs, and after it has ended, it is not.

import { type Policy, roundRobin } from './policies.ts'
import { type Turns } from './round-robin.ts'

// #region runner
/** A task with its name and, for policies that ask, its niceness. */
export interface Runner {
  readonly name: string
  readonly nice: number
  readonly turns: Turns
}

export const runner = (name: string, turns: Turns, nice = 0): Runner => ({
  name,
  nice,
  turns,
})
// #endregion runner

// #region trace
/** What the scheduler did with a task, in the order in which it did it. */
export interface Happening {
  readonly what: 'ready' | 'run' | 'ended'
  readonly task: string
}

export type Observer = (happening: Happening) => void
// #endregion trace

// #region take-turns
/**
 * Runs all tasks to their ends, or until `limit` turns have been taken.
 * Returns the number of turns. An error thrown by a task ends the run.
 */
export function takeTurns(
  tasks: Iterable<Runner>,
  policy: Policy<Runner> = roundRobin(),
  observe?: Observer,
  limit = Infinity,
): number {
  const ready = (task: Runner) => {
    policy.push(task)
    observe?.({ what: 'ready', task: task.name })
  }
  for (const task of tasks) ready(task)
  let turns = 0
  while (policy.size > 0 && turns < limit) {
    const task = policy.pop()!
    observe?.({ what: 'run', task: task.name })
    turns += 1
    if (!task.turns.next().done) ready(task)
    else observe?.({ what: 'ended', task: task.name })
  }
  return turns
}
// #endregion take-turns
