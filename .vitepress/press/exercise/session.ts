// Working at one exercise in a terminal: run, hint, solution, and all of them while watching the
// reader's file. Invariant: one thing is done at a time, in the order asked for; only q is at once.

import { readFileSync, watch } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { read, type Book } from '../book.ts'
import { known } from './known.ts'
import { doneOf, hinted, ran, revealed } from './progress.ts'
import type { Runner } from './runner.ts'
import { recognise, solved } from './verdict.ts'
import { begin, loadProgress, remember } from './work.ts'
import { several, solvedFor } from './tell.ts'
import { inWords, paint } from './words.ts'
import { job, type Exercise } from '../exercises.ts'

export interface Desk {
  book: Book
  exercise: Exercise
  runner: Runner
  print: (text: string) => void
}

/** Makes the reader's file if need be; says what is asked, if that is new or wanted, and where to write. */
export function introduce({ book, exercise, print }: Desk, always: boolean): void {
  const { title, points, task, work } = exercise
  const made = begin(book, exercise)
  if (made || always) print(`${paint('bold', title)} (${several(points, 'point')})\n\n${task}\n\n`)
  print(`Your file: ${paint('bold', work)}${made ? ', a copy of the stub' : ''}\n\n`)
}

/** Runs the tests on the reader's file, tells the verdict and remembers it; true where all pass. */
export async function attempt({ book, exercise, runner, print }: Desk): Promise<boolean> {
  const { id, work, points } = exercise
  const [verdict] = await runner.run([job(exercise, work)])
  const first = solved(verdict!) && !doneOf(loadProgress(book), id).solved
  remember(book, (progress) => ran(progress, id, verdict!))
  print(inWords(verdict!, work, recognise(known(book, exercise), verdict!)))
  if (first) print(`${solvedFor(points)}\n`)
  return solved(verdict!)
}

/** Tells the next hint; the last one again where there are no more. */
export function hint({ book, exercise: { id, hints }, print }: Desk): void {
  const { hints: shown } = doneOf(
    remember(book, (progress) => hinted(progress, id, hints.length)),
    id,
  )
  print(`${paint('yellow', `Hint ${shown} of ${hints.length}:`)} ${hints[shown - 1]!}\n`)
}

export function solution({ book, exercise: { id, solution: path }, print }: Desk): void {
  remember(book, (progress) => revealed(progress, id))
  print(`${paint('bold', path)}\n\n${read(book, path)}`)
}

export const isSolved = ({ book, exercise }: Desk): boolean =>
  doneOf(loadProgress(book), exercise.id).solved

export const CONFIRM = 'You have not solved it yet. Show the solution? y or n: '
const KEYS = '\nh hint · s solution · r run again · q quit\n'
const SETTLE = 50 // milliseconds: an editor empties a file before it writes it

/** Runs the tests now and on each save, and does what the keys say, until q. */
export async function practise(desk: Desk, keys: Readable): Promise<void> {
  const { book, exercise, print } = desk
  const file = resolve(book.root, exercise.work)
  const quit = Promise.withResolvers<undefined>()
  let turn = Promise.resolve()
  let tested: string | undefined
  let asking = false
  const next = (act: () => unknown): void => {
    turn = turn.then(act).then(() => undefined, quit.reject)
  }
  const run = async (anyway: boolean): Promise<void> => {
    const text = textOf(file)
    if (text === undefined || (text === tested && !anyway)) return
    tested = text
    print(`${paint('dim', `— ${exercise.work}`)}\n`)
    await attempt(desk)
    print(KEYS)
  }
  const press = (key: string): void => {
    const asked = asking
    asking = key === 's' && !asked && !isSolved(desk)
    if (asking) print(CONFIRM)
    else if (key === 's' || (asked && key === 'y')) solution(desk)
    else if (key === 'h') hint(desk)
    else if (asked) print('n\n')
  }
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(dirname(file), (_event, name) => {
    if (name !== null && name !== basename(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      next(() => run(false))
    }, SETTLE)
  })
  const typed = (text: Buffer): void => {
    for (const key of text.toString().toLowerCase())
      if (key === 'q') quit.resolve(undefined)
      else if (key === 'r') next(() => run(true))
      else
        next(() => {
          press(key)
        })
  }
  keys.on('data', typed)
  next(() => run(true))
  try {
    await quit.promise
  } finally {
    keys.off('data', typed)
    watcher.close()
    clearTimeout(timer)
  }
}

/** The reader's text; undefined while an editor is replacing the file. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
