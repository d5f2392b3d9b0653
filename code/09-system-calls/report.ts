// Who waits for what, as text: the deadlock report.

/** As much of a task as a report shows. */
export interface Waiting {
  readonly name: string
  readonly waiting: string | undefined
}

// #region report
/** A line for each task that waits: its name, and what it waits for. */
export function report(tasks: Iterable<Waiting>): string {
  const lines = Array.from(
    tasks,
    ({ name, waiting }) => `  ${name} waits for ${waiting ?? 'nothing'}`,
  )
  return ['deadlock: no one is left to wake', ...lines].join('\n')
}
// #endregion report
