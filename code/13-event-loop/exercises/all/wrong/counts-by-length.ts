// You take the length of the array for the count of values. If the last job
// calls back first, how long is the array then?

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

  for (const [place, job] of jobs.entries()) {
    let called = false
    job((error, value) => {
      if (called) return
      called = true
      if (error) return tell(error)
      values[place] = value
      if (values.length === jobs.length) tell()
    })
  }
  if (jobs.length === 0) tell()
}
