// Waits for several callbacks at the same time.

import type { Loop } from '../../loop.ts'

/** Called with an error, or with undefined and a value. */
export type Done<T> = (error: Error | undefined, value?: T) => void
export type Job<T> = (done: Done<T>) => void
export type AllDone<T> = (
  error: Error | undefined,
  values: (T | undefined)[],
) => void

/** Starts all jobs; calls `done` once, later. */
export function all<Source, T>(
  loop: Loop<Source>,
  jobs: readonly Job<T>[],
  done: AllDone<T>,
): void {
  throw new Error('all is not written yet')
}
