// You put a job that is not done back near the front of the queue, before some
// who have waited. In turn means: behind everyone who waits.

export interface Job {
  readonly name: string
  readonly needs: number
}

export function inSlices(jobs: readonly Job[], slice: number): string {
  const queue = jobs.map((job) => ({ ...job }))
  let ticks = ''
  for (let job = queue.shift(); job; job = queue.shift()) {
    const ran = Math.min(slice, job.needs)
    ticks += job.name.repeat(ran)
    job.needs -= ran
    if (job.needs > 0) queue.splice(queue.length > 1 ? 1 : 0, 0, job)
  }
  return ticks
}
