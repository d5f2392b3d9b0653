// The files of a recording, in an order that page and worker agree on.

/** The program first, which is linked last; then the files that it imports, by name. */
export const order = (paths: readonly string[]): string[] => {
  const entry = paths.at(-1)
  return entry === undefined ? [] : [entry, ...paths.slice(0, -1).toSorted()]
}
