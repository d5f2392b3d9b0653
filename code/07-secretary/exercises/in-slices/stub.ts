// Shares a processor out in slices.

export interface Job {
  readonly name: string
  readonly needs: number
}

/** Who runs, a letter for each tick. */
export function inSlices(jobs: readonly Job[], slice: number): string {
  throw new Error('not written yet')
}
