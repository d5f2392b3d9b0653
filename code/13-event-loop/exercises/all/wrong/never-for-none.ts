// You tell the end when the last job calls back. Without any job, who does?

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
  const values: (T | undefined)[] = jobs.map(() => undefined)
  let out = jobs.length
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
      out -= 1
      if (out === 0) tell()
    })
  }
}
