// What the press says when something is wrong: where, what, and what to do about it.

/** A mistake in the book's own files. `file` is relative to the root; `line` counts from 1. */
export class PressError extends Error {
  override name = 'PressError'
  readonly file: string
  readonly line: number | undefined
  readonly what: string
  readonly todo: string

  constructor({
    file,
    line,
    what,
    todo,
  }: {
    file: string
    line?: number
    what: string
    todo: string
  }) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${what}\n  ${todo}`)
    this.file = file
    this.line = line
    this.what = what
    this.todo = todo
  }
}

/** The candidate that is nearest to a mistyped name, or undefined where none is near. */
export async function nearest(
  name: string,
  candidates: readonly string[],
): Promise<string | undefined> {
  const { default: leven, closestMatch } = await import('leven')
  const best = closestMatch(name, candidates)
  return best !== undefined && leven(name, best) <= Math.max(2, name.length / 2) ? best : undefined
}
