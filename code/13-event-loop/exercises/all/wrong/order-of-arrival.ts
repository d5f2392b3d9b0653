// You put the values in the order in which they come. They should stand in the
// order of the jobs: each has its place.

import type { Loop } from '../../../loop.ts'

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
  const values: (T | undefined)[] = []
  let told = false

  function tell(error?: Error) {
    if (told) return
    told = true
    loop.callSoon(() => done(error, error ? [] : values))
  }

  for (const job of jobs) {
    let called = false
    job((error, value) => {
      if (called) return
      called = true
      if (error) return tell(error)
      values.push(value)
      if (values.length === jobs.length) tell()
    })
  }
  if (jobs.length === 0) tell()
}
