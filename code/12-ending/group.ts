// A group: tasks that end together. Who opens one waits until all members
// have ended; the first error cancels the other members, and is thrown to
// who opened the group, with those that came after it.
//
// Invariant: when a group is left, by whatever way, no member lives.
//
// A cancel of the caller wins over a value that the body returns in the
// same turn: given the value, the caller would run on, and the cancel,
// which comes once, would be lost. So the body frees what it got.

import {
  type Body,
  type Coroutine,
  DONE,
  ok,
  type Operation,
  type Outcome,
  type Resume,
  suspend,
  type Task,
} from '../09-system-calls/scheduler.ts'

// #region group
/**
 * Runs the body as the first member of a new group, and returns its value
 * when every member has ended. One error is thrown as it is, several as
 * one AggregateError. If the caller is cancelled, the members are.
 */
export function* group<T>(
  body: (members: Group) => ReturnType<Body<T>>,
): Coroutine<T> {
  const members = new Group()
  const first = yield* members.spawn(() => body(members), 'group')
  try {
    yield* members.ended()
  } catch (cancelled) {
    members.cancel()
    yield* members.ended() // never cut short: a task is cancelled once
    members.throwErrors()
    throw cancelled
  }
  members.throwErrors()
  return yield* first.join()
}
// #endregion group

export class Group {
  #living = new Set<Task<unknown>>()
  #errors = new Set<unknown>()
  #isClosing = false
  #resume: Resume<void> | undefined

  // #region spawn
  /** Starts a member. In a group that is closing it is cancelled soon. */
  spawn<T>(body: Body<T>, name?: string): Operation<Task<T>> {
    return suspend((resume, owner, scheduler) => {
      if (this.#isClosing && this.#living.size === 0)
        throw new Error('the group has ended')
      const task = scheduler.spawn(body, name)
      this.#living.add(task)
      const left = (outcome: Outcome<T>) => this.#left(task, outcome)
      task.join().park(left, owner, scheduler)
      if (this.#isClosing) task.requestCancel()
      resume(ok(task))
    }, 'a new member')
  }
  // #endregion spawn

  // #region left
  #left(task: Task<unknown>, outcome: Outcome<unknown>): void {
    this.#living.delete(task)
    if (!outcome.ok && !task.cancelled) {
      this.#errors.add(outcome.error)
      this.cancel()
    }
    if (this.#living.size > 0) return
    this.#isClosing = true
    this.#resume?.(DONE)
  }

  /** Asks all members to end. */
  cancel(): void {
    this.#isClosing = true
    for (const task of this.#living) task.requestCancel()
  }
  // #endregion left

  // #region ended
  /** For `group`: waits until all members have ended. */
  ended(): Operation<void> {
    return suspend((resume) => {
      this.#resume = resume
      if (this.#living.size === 0) resume(DONE)
    }, 'the end of its group')
  }

  /** For `group`: throws what the members threw, if any did. */
  throwErrors(): void {
    const [error] = this.#errors
    if (this.#errors.size === 1) throw error
    if (this.#errors.size === 0) return
    throw new AggregateError(
      this.#errors,
      'several tasks of a group failed',
    )
  }
  // #endregion ended
}
