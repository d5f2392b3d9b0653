// The site of this book. BOOK_BASE says where it will live below its host: `/`, or `/name/`.

import { thisBook } from './press/book.ts'
import { site } from './press/site.ts'

export default await site(thisBook, process.env['BOOK_BASE'] ?? '/')
