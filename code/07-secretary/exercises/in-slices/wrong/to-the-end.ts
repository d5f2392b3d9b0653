// You let each job run to its end. Then nobody needs a slice, and the last
// one waits for all the others.

export interface Job {
  readonly name: string
  readonly needs: number
}

export function inSlices(jobs: readonly Job[]): string {
  return jobs.map(({ name, needs }) => name.repeat(needs)).join('')
}
