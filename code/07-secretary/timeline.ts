// Spans as text: a lane for each job, a character for each tick.

import { type Job, type Span } from './processor.ts'

// #region lanes
/** `#` where the job runs, `/` where the switch to it is paid for. */
export function lanes(
  jobs: readonly Job[],
  spans: readonly Span[],
): string {
  const width = Math.max(...jobs.map(({ name }) => name.length))
  const end = spans.at(-1)?.to ?? 0
  const lane = (name: string) => {
    const marks = Array<string>(end).fill('.')
    for (const { what, job, from, to } of spans)
      if (job === name) marks.fill(what === 'run' ? '#' : '/', from, to)
    return marks.join('')
  }
  return jobs
    .map(({ name }) => `${name.padEnd(width)} ${lane(name)}`)
    .join('\n')
}
// #endregion lanes

// #region facts
/** Ticks from a job's arrival to its first, and to its last. */
export function facts(job: Job, spans: readonly Span[]) {
  const own = spans.filter((s) => s.what === 'run' && s.job === job.name)
  return {
    first: own[0]!.from - job.arrives,
    last: own.at(-1)!.to - job.arrives,
  }
}

/** A turn on the processor, and since when the job was ready for it. */
export interface Turn {
  readonly ready: number
  readonly from: number
  readonly to: number
  /** Whether a burst begins with it. */
  readonly first: boolean
}

/** All turns of a job, in order. */
export function turns(job: Job, spans: readonly Span[]): Turn[] {
  const own = spans.filter((s) => s.what === 'run' && s.job === job.name)
  const found: Turn[] = []
  let ready = job.arrives
  for (const [n, burst] of job.bursts.entries())
    if (n % 2 === 1)
      ready += burst // it waits of its own accord
    else
      for (let left = burst; left > 0; ready = found.at(-1)!.to) {
        const { from, to } = own[found.length]!
        found.push({ ready, from, to, first: left === burst })
        left -= to - from
      }
  return found
}

/** Ticks that went into one thing: work, switches, or nothing. */
export const spent = (what: Span['what'], spans: readonly Span[]): number =>
  spans
    .filter((span) => span.what === what)
    .reduce((sum, { from, to }) => sum + to - from, 0)
// #endregion facts
