// The site of this book. BOOK_BASE says where it will live below its host: `/`, or `/name/`. BOOK_ONLY, a regular
// expression, leaves out all other pages, for whoever tries the press on a few.

import { thisBook } from './press/book.ts'
import { site } from './press/site.ts'

export default await site(thisBook, process.env['BOOK_BASE'] ?? '/', process.env['BOOK_ONLY'])
