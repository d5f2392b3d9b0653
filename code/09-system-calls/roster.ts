// The roster: the tasks that live, and those that failed unheard.
//
// Each task knows its place in the list; when one leaves, the last takes
// its place. (A `Set` would do, at ten times the price for each task.)

import type { Task } from './scheduler.ts'

// #region roster
export class Roster {
  #living: Task<unknown>[] = []
  #made = 0
  /** Failed, and no joiner has been told. */
  readonly unheard = new Set<Task<unknown>>()

  /** How many live. */
  get size(): number {
    return this.#living.length
  }

  /** Puts a new task on the list; returns its number, from 1. */
  add(task: Task<unknown>): number {
    task.place = this.#living.push(task) - 1
    this.#made += 1
    return this.#made
  }

  /** Takes a task that has ended off the list: called once for each. */
  remove(task: Task<unknown>): void {
    const last = this.#living.pop()
    if (last && last !== task) {
      last.place = task.place
      this.#living[task.place] = last
    }
    if (!task.outcome?.ok && !task.cancelled) this.unheard.add(task)
  }

  /** The living, in the order in which they were made. */
  [Symbol.iterator](): Iterator<Task<unknown>> {
    return this.#living.toSorted((a, b) => a.id - b.id).values()
  }
}
// #endregion roster
