// A barrier: tasks wait at it until so many are there.

import { type Operation } from '../../scheduler.ts'

export function barrier(count: number): Operation<void> {
  throw new Error('not written yet')
}
