// Runs a program of the book on a clock of its own.
import { Scheduler, type Body } from '../code/09-system-calls/scheduler.ts'
import type { Options } from '../code/09-system-calls/options.ts'
import { VirtualClock } from '../code/10-time/virtual-clock.ts'

/** Runs a body to its end on a virtual clock, and returns its value. */
export const runVirtual = <T>(body: Body<T>, options: Options = {}): T =>
  new Scheduler({ host: new VirtualClock(), ...options }).run(body)

/** What a function throws; fails if it throws nothing. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
