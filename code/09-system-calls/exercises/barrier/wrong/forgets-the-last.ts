// You wake those who were waiting, and not the one who made the number
// complete: it is parked, and nobody is left who would wake it. It has a
// `resume` too.

import {
  DONE,
  type Operation,
  type Resume,
  suspend,
} from '../../../scheduler.ts'

export function barrier(count: number): Operation<void> {
  const waiting = new Set<Resume<void>>()
  return suspend((resume) => {
    if (waiting.size + 1 < count) {
      waiting.add(resume)
      return () => waiting.delete(resume)
    }
    const company = [...waiting]
    waiting.clear()
    for (const wake of company) wake(DONE)
    return undefined
  }, 'company')
}
