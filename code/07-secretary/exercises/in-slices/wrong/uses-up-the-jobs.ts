// You count down in the jobs that were handed in. The caller, who wants to
// try another slice with the same jobs, finds them used up. Copy them first.

export interface Job {
  readonly name: string
  readonly needs: number
}

export function inSlices(jobs: readonly Job[], slice: number): string {
  const queue = [...jobs] as { name: string; needs: number }[]
  let ticks = ''
  for (const job of queue) {
    const ran = Math.min(slice, job.needs)
    ticks += job.name.repeat(ran)
    job.needs -= ran
    if (job.needs > 0) queue.push(job)
  }
  return ticks
}
