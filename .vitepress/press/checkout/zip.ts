// A state of the code as one file that a reader takes from the page. Invariant: the same state gives the
// same bytes, so a build is the same each time.

import { strToU8, zipSync } from 'fflate'
import type { Book } from '../book.ts'
import { state } from './state.ts'

/** Where the site has the code of a chapter, to work on. */
export const zipAddress = (chapter: string): string => `/sources/${chapter}.zip`

/** The earliest time that a zip can say. */
const TIME = new Date(1980, 0, 1)

/** The code of a chapter, in a folder of the chapter's name. */
export const zip = (book: Book, chapter: string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...state(book, chapter)].map(([path, text]) => [`${chapter}/${path}`, strToU8(text)]),
    ),
    { level: 9, mtime: TIME },
  )
