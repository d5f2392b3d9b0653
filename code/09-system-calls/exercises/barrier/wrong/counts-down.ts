// You count down once. When the number is reached, the barrier stays open,
// and the next ones walk through it: it has to be empty again after each
// company. And the count does not rise when a waiter is cancelled.

import {
  DONE,
  type Operation,
  type Resume,
  suspend,
} from '../../../scheduler.ts'

export function barrier(count: number): Operation<void> {
  const waiting: Resume<void>[] = []
  let missing = count
  return suspend((resume) => {
    missing -= 1
    waiting.push(resume)
    if (missing <= 0) for (const wake of waiting) wake(DONE)
    return undefined
  }, 'company')
}
