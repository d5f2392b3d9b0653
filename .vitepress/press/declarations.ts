// What a page fetches to check types: an address and a form, known to the press that writes it
// (`checker.ts`) and to the page that reads it.

import type ts from 'typescript'

/** Where the site has it. */
export const DECLARATIONS = '/compiler/declarations.json'

export interface Declarations {
  /** Where the site has the compiler itself: a classic script that makes a global `ts`. */
  compiler: string
  options: ts.CompilerOptions
  /** Texts by absolute path, the root of the book being `/`. */
  files: Record<string, string>
}
