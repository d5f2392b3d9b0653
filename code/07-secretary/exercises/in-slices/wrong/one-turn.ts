// You give each job one turn and forget what it still needs. Where does a job
// go whose slice is over and whose work is not?

export interface Job {
  readonly name: string
  readonly needs: number
}

export function inSlices(jobs: readonly Job[], slice: number): string {
  return jobs
    .map(({ name, needs }) => name.repeat(Math.min(slice, needs)))
    .join('')
}
