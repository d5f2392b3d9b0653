// Modules that a page imports to run them again: each file as it stands, its types blanked out and its
// imports pointed at the other files of this kind. They are not bundled, for a timeline names the lines
// on which tasks wait, and tasks are called what their functions are called; a bundle keeps neither.
//
// Invariant: what stands on a line of the source stands on that line here.

import { transform } from 'sucrase'
import { read, type Book } from './book.ts'
import { PressError } from './errors.ts'
import { needs } from './needs.ts'
import { exportsConstant } from './evidence/exported.ts'
import { shownAs } from './pages.ts'
import { isPublic } from './public.ts'
import { closure } from './source.ts'

/** Where the site has a module of the book. */
export const moduleAddress = (path: string): string => `/modules/${path.replace(/\.ts$/, '.js')}`

/** The modules that some page runs. */
export const runInPages = (book: Book): string[] => [
  ...shownAs(book, 'simulation'),
  ...shownAs(book, 'world'),
  ...shownAs(book, 'trace').filter((path) => exportsConstant(book, path, 'choices')),
]

/** Those and all that they import; one that a page cannot run is a PressError. */
export function modulesInPages(book: Book): string[] {
  const all = runInPages(book).flatMap((path) => {
    const files = closure(book, path)
    const lacks = needs(book, path)[0] ?? files.find((file) => !isPublic(file))
    if (lacks === undefined) return files
    throw new PressError({
      file: path,
      what: `is run in a page, and needs ${lacks}`,
      todo: 'Let it import only what a page can run, and no answer of an exercise.',
    })
  })
  return [...new Set(all)].sort()
}

/** The module as JavaScript. */
export function moduleText(book: Book, path: string): string {
  const { code } = transform(read(book, path), {
    transforms: ['typescript'],
    disableESTransforms: true,
  })
  return code.replace(/^(.*\bfrom '\.[^']*)\.ts'/gm, "$1.js'")
}
