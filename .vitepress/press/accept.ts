// npm run accept [word …]: makes evidence again and keeps what is new, after showing the difference.
// Words choose the pieces whose file contains one of them; without a word, all. Evidence that
// nothing asks for is removed. `--book DIR` names another book than this one.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { thisBook, type Book } from './book.ts'
import { PressError } from './errors.ts'
import { difference, makeAll, orphans, pieces } from './evidence.ts'
import { proofFiles } from './proof.ts'

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { book: { type: 'string' } },
})
const chosen = (file: string): boolean =>
  words.length === 0 || words.some((word) => file.includes(word))
const book: Book = values.book ? { root: resolve(values.book) } : thisBook
let changed = 0
let failed = 0

const wanted = pieces(book).filter(({ file }) => chosen(file))
for (const making of makeAll(book, wanted, words.length > 0)) {
  try {
    const made = await making
    const why = difference(made)
    if (!why) continue
    changed++
    console.log(made.kept === undefined ? `new: ${made.piece.file}` : why.what)
    writeFileSync(resolve(book.root, made.piece.file), made.made)
  } catch (error) {
    failed++
    console.error(error instanceof PressError ? error.message : error)
  }
}
for (const file of orphans(book)) {
  if (!chosen(file)) continue
  changed++
  console.log(`removed, since nothing asks for it: ${file}`)
  rmSync(resolve(book.root, file))
}
for (const [file, text] of proofFiles(book)) {
  mkdirSync(dirname(resolve(book.root, file)), { recursive: true })
  writeFileSync(resolve(book.root, file), text)
}
console.log(`${changed} accepted, ${failed} failed.`)
process.exitCode = failed ? 1 : 0
process.exit()
