// TypeScript of the book as JavaScript, line for line: sucrase, and what it does not know.

import { transform } from 'sucrase'

/** The text without its types; a syntax error has its place in `loc`. */
export function javascript(text: string): string {
  try {
    return transform(text, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
    }).code
  } catch (error) {
    const mended = withValue(text, (error as { loc?: { line: number; column: number } }).loc)
    if (mended === undefined) throw error
    return javascript(mended)
  }
}

/** Sucrase knows a `yield` without a value only before a line's end or a semicolon: it is given one. */
function withValue(
  text: string,
  loc: { line: number; column: number } | undefined,
): string | undefined {
  if (!loc) return undefined
  const lines = text.split('\n')
  const line = lines[loc.line - 1] ?? ''
  const before = line.slice(0, loc.column - 1)
  if (!/\byield\s*$/.test(before)) return undefined
  lines[loc.line - 1] = `${before} void 0${line.slice(loc.column - 1)}`
  return lines.join('\n')
}
