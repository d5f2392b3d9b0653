// A queue of copies: the first runs for a slice, or for what it needs if that
// is less, and goes to the end if there is more to do.

export interface Job {
  readonly name: string
  readonly needs: number
}

/** Who runs, a letter for each tick. */
export function inSlices(jobs: readonly Job[], slice: number): string {
  const queue = jobs.map((job) => ({ ...job }))
  let ticks = ''
  for (const job of queue) {
    const ran = Math.min(slice, job.needs)
    ticks += job.name.repeat(ran)
    job.needs -= ran
    if (job.needs > 0) queue.push(job)
  }
  return ticks
}
