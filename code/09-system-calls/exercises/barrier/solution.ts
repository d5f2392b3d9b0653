// A barrier: tasks wait at it until so many are there.

import {
  DONE,
  type Operation,
  type Resume,
  suspend,
} from '../../scheduler.ts'

export function barrier(count: number): Operation<void> {
  const waiting = new Set<Resume<void>>()
  return suspend((resume) => {
    waiting.add(resume)
    if (waiting.size < count) return () => waiting.delete(resume)
    const company = [...waiting]
    waiting.clear()
    for (const wake of company) wake(DONE)
    return undefined
  }, 'company')
}
