// Code that changes from slide to slide. Where a slide's code has grown from that of the slide before,
// the lines that stayed have the same name on both, and are seen to move; the others fade in. The names
// come from the difference of the two texts.
//
// Invariant: on one slide no two lines have the same name.

import { diffArrays } from 'diff'

/** A block of code as morphing sees it. */
export interface Lines {
  path: string
  region: string | undefined
  text: string
  /** A name for each line. */
  ids: string[]
}

/** Whether a block continues another: it is of the same file, or it says that it grew from it. */
export const continues = (
  before: Pick<Lines, 'path' | 'text'>,
  after: Pick<Lines, 'path' | 'text'>,
  since: { path: string } | undefined,
): boolean =>
  (after.path === before.path || since?.path === before.path) && common(before.text, after.text) > 0

/** Names for the lines of a text: those of the lines it kept, and new ones, which begin with `prefix`. */
export function lineIds(
  before: Pick<Lines, 'text' | 'ids'> | undefined,
  text: string,
  prefix: string,
): string[] {
  const ids: string[] = []
  const fresh = (): string => `${prefix}-${ids.length}`
  if (!before) {
    for (let n = text.split('\n').length; n > 0; n--) ids.push(fresh())
    return ids
  }
  let at = 0
  for (const { value, added, removed } of parts(before.text, text))
    if (removed) at += value.length
    else for (let n = value.length; n > 0; n--) ids.push(added ? fresh() : before.ids[at++]!)
  return ids
}

/** How many lines with letters two texts have in common. */
const common = (before: string, after: string): number =>
  parts(before, after)
    .filter(({ added, removed }) => !added && !removed)
    .flatMap(({ value }) => value)
    .filter((line) => /\w/.test(line)).length

/** The difference of two texts, in lines; one that was only indented is the same. */
const parts = (before: string, after: string) =>
  diffArrays(before.split('\n'), after.split('\n'), {
    comparator: (one, other) => one.trim() === other.trim(),
  })
