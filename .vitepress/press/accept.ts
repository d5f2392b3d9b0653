// npm run accept [word …]: makes evidence again and keeps what is new, after showing the difference.
// Words choose the pieces whose file contains one of them; without a word, all. Evidence that
// nothing asks for is removed. `--book DIR` names another book than this one.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exists, read, thisBook, type Book } from './book.ts'
import { nearest, PressError } from './errors.ts'
import { difference, makeAll, orphans, pieces, type Made } from './evidence.ts'
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

try {
  await accept()
} catch (error) {
  tell(error)
}
console.log(`${changed} accepted, ${failed} failed.`)
process.exitCode = failed ? 1 : 0
process.exit()

function tell(error: unknown): void {
  failed++
  console.error(error instanceof PressError ? error.message : error)
}

function keep(file: string, text: string): void {
  mkdirSync(dirname(resolve(book.root, file)), { recursive: true })
  writeFileSync(resolve(book.root, file), text)
}

async function accept(): Promise<void> {
  const all = pieces(book)
  const wanted = all.filter(({ file }) => chosen(file))
  if (words.length && !wanted.length) throw await unknown(all.map(({ subject }) => subject))
  // A file of which one piece fails keeps all its old ones: half of it would say what nobody ran.
  const made: Made[] = []
  const broken = new Set<string>()
  for (const [index, making] of makeAll(book, wanted, words.length > 0).entries())
    try {
      made.push(await making)
    } catch (error) {
      broken.add(wanted[index]!.subject)
      tell(error)
    }
  for (const one of made) {
    const why = difference(one)
    if (!why || broken.has(one.piece.subject)) continue
    changed++
    console.log(one.kept === undefined ? `new: ${one.piece.file}` : why.what)
    keep(one.piece.file, one.made)
  }
  for (const file of orphans(book)) {
    if (!chosen(file)) continue
    changed++
    console.log(`removed, since nothing asks for it: ${file}`)
    rmSync(resolve(book.root, file))
  }
  for (const [file, text] of proofFiles(book)) {
    if (exists(book, file) && read(book, file) === text) continue
    console.log(`written: ${file}, which test shows which block`)
    keep(file, text)
  }
}

async function unknown(subjects: string[]): Promise<PressError> {
  const names = subjects.map((subject) => subject.split('/').at(-1)!.replace(/\..*$/, ''))
  const near = await nearest(words[0]!, names)
  return new PressError({
    file: words.join(' '),
    what: 'no evidence has a path with this word',
    todo: near ? `Did you mean “${near}”?` : 'npm run accept makes all of it.',
  })
}
