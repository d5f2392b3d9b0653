// TypeScript of the book as JavaScript, line for line: sucrase, and what it does not know.

import { transform } from 'sucrase'

/** Stands after a `yield` without a value while sucrase reads the text. */
const VALUE = 'noValueIsYieldedHere'

/** The text without its types; a syntax error has its place in `loc`. */
export const javascript = (text: string): string => stripped(text).replaceAll(` ${VALUE}`, '')

/**
 * Sucrase takes what follows `yield` on its line for the value that is yielded, so it stumbles over
 * `(yield)`. Where it does, a value is put in, which is taken out again: only the parser knows which
 * word is an operator and which is part of a string.
 */
function stripped(text: string): string {
  try {
    return transform(text, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
    }).code
  } catch (error) {
    const { pos } = error as { pos?: number }
    const before = text.slice(0, pos)
    if (pos === undefined || !/\byield\s*$/.test(before)) throw error
    return stripped(before.replace(/\s*$/, ` ${VALUE}$&`) + text.slice(pos))
  }
}
