// Work carried between the reader's folder and a file: `npm run exercise -- --export FILE` writes one,
// `--import FILE` takes one, be it from the page or from another folder. Invariant: a text that the
// reader wrote is never gone: what an import replaces lies beside it under a name of its own.

import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Book } from '../book.ts'
import { PressError } from '../errors.ts'
import type { Exercise } from '../exercises.ts'
import { carry, inWordsOf, takeAsked } from './carry.ts'
import { drafted, parseProgress, writeProgress, type Draft, type Progress } from './progress.ts'
import { several } from './tell.ts'
import { beginning, begin, loadProgress, remember } from './work.ts'

/** What is known of all exercises, with what the reader's files hold where they are not the stub. */
function whole(book: Book, all: readonly Exercise[]): Progress {
  return all.reduce((progress, exercise) => {
    const text = textOf(book, exercise)
    return text === undefined ? progress : drafted(progress, exercise.id, text)
  }, loadProgress(book))
}

function textOf(book: Book, { stub, work }: Exercise): Draft | undefined {
  const file = resolve(book.root, work)
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8')
  if (text === beginning(book, stub, work)) return undefined
  return { text, at: statSync(file).mtime.toISOString() }
}

/** Writes all of the reader's work to a file, and says what that was. */
export function exportTo(book: Book, all: readonly Exercise[], file: string): string {
  const progress = whole(book, all)
  const solved = Object.values(progress.exercises).filter((done) => done.solved).length
  writeFileSync(file, writeProgress(progress))
  const texts = several(Object.keys(progress.drafts).length, 'text')
  return `Written to ${file}: ${several(solved, 'solved exercise')}, ${texts} of yours. The page takes it by “Bring in a file”.\n`
}

/**
 * Brings in a file. `ask` is asked before a text is replaced that is newer here than in the file; the
 * result says what was done.
 */
export async function importFrom(
  book: Book,
  all: readonly Exercise[],
  file: string,
  ask: (question: string) => Promise<boolean>,
): Promise<string> {
  const carried = carry(whole(book, all), parseProgress(textAt(file), file))
  const said = [inWordsOf(carried)]
  let { progress } = carried
  const replaced = [...carried.taken]
  for (const one of carried.asked) {
    const work = all.find(({ id }) => id === one.id)?.work
    if (work === undefined) continue
    if (
      await ask(`${work} is newer than the text in the file, and differs. Replace it? y or n: `)
    ) {
      progress = takeAsked(progress, [one])
      replaced.push(one.id)
    } else said.push(`Kept: ${work} is newer than the text in the file.`)
  }
  for (const exercise of all)
    if (replaced.includes(exercise.id))
      said.push(put(book, exercise, progress.drafts[exercise.id]!))
  // the texts lie in files now
  remember(book, () => ({ ...progress, drafts: {} }))
  return `${said.filter((line) => line !== '').join('\n')}\n`
}

function put(book: Book, exercise: Exercise, { text, at }: Draft): string {
  const { work } = exercise
  const file = resolve(book.root, work)
  const before = textOf(book, exercise)
  if (!existsSync(file)) begin(book, exercise)
  const beside = before && unused(file)
  if (beside !== undefined) writeFileSync(beside, before!.text)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  utimesSync(file, new Date(at), new Date(at))
  const kept = beside === undefined ? '' : `; what it held is in ${relative(book.root, beside)}`
  return `${work} is the text of the file${kept}.`
}

/** `collect.before.txt`: a name beside a file that nothing has. */
function unused(file: string): string {
  for (let nth = 1; ; nth += 1) {
    const name = file.replace(/\.ts$/, `.before${nth === 1 ? '' : `-${nth}`}.txt`)
    if (!existsSync(name)) return name
  }
}

function textAt(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new PressError({
      file,
      what:
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? 'there is no such file'
          : String(error),
      todo: 'Save your work in the page, and give the path of that file.',
    })
  }
}
