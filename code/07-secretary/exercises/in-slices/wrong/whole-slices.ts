// You let every turn last a whole slice, also that of a job that needs less.
// A job that is done leaves at once.

export interface Job {
  readonly name: string
  readonly needs: number
}

export function inSlices(jobs: readonly Job[], slice: number): string {
  const queue = jobs.map((job) => ({ ...job }))
  let ticks = ''
  for (const job of queue) {
    ticks += job.name.repeat(slice)
    job.needs -= slice
    if (job.needs > 0) queue.push(job)
  }
  return ticks
}
