// The host: what a scheduler asks of the world around it. Node's loop is
// one, a page is one, a clock that only a test can move is one.

import { Queue } from '../08-round-robin/queue.ts'
import type { Abort, Resume } from './operation.ts'

// #region host
export interface Host {
  /** The time, in milliseconds since a moment of the host's own. */
  now(): number
  /** Calls back soon: after the callbacks that were deferred before. */
  defer(callback: () => void): void
  /** Resumes at a time, soon if it is past; returns how to stop that. */
  at(time: number, resume: Resume<void>): Abort
  /** Says that something outside will call; returns how to take it back. */
  hold(): () => void
  /** True when nothing is set or held: no one will ever call back. */
  readonly idle: boolean
  /** Only a host that can be driven has it: makes the next thing happen,
   * and returns false when there is nothing left to happen. */
  advance?(): boolean
}
// #endregion host

// #region holds
/** What is expected from the outside, counted. */
export class Holds {
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Expects one more; returns how to take that back, once. */
  add(): () => void {
    let held = 1
    this.#count += held
    return () => {
      this.#count -= held
      held = 0
    }
  }
}
// #endregion holds

// #region still
/** A host where time stands still: nothing comes from the outside. */
export class StillHost implements Host {
  #deferred = new Queue<() => void>()
  #holds = new Holds()

  now(): number {
    return 0
  }

  defer(callback: () => void): void {
    this.#deferred.push(callback)
  }

  at(_time: number, _resume: Resume<void>): Abort {
    throw new Error('this host has no clock: give the scheduler one')
  }

  hold(): () => void {
    return this.#holds.add()
  }

  get idle(): boolean {
    return this.#holds.count === 0 && this.#deferred.size === 0
  }

  advance(): boolean {
    const callback = this.#deferred.shift()
    callback?.()
    return callback !== undefined
  }
}
// #endregion still
