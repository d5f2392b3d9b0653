// Where a module is no JavaScript, as a parser that keeps places sees it. Loaded only when a browser
// has refused a module without saying where.

import { parse } from 'acorn'

/** What is wrong with a module, and on which line; undefined where nothing is. */
export function syntaxError(code: string): { message: string; line: number } | undefined {
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
    return undefined
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number } }
    return { message: `SyntaxError: ${message.replace(/ \(\d+:\d+\)$/, '')}`, line: loc?.line ?? 1 }
  }
}
