// You do not say how the wait is left. A task that is cancelled stays on
// the list, and is counted: the others go on, one too few. What has `park`
// to return?

import {
  DONE,
  type Operation,
  type Resume,
  suspend,
} from '../../../scheduler.ts'

export function barrier(count: number): Operation<void> {
  const waiting: Resume<void>[] = []
  return suspend((resume) => {
    waiting.push(resume)
    if (waiting.length < count) return undefined
    for (const wake of waiting.splice(0)) wake(DONE)
    return undefined
  }, 'company')
}
