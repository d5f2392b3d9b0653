// npm run exercise: lists the exercises, and works at one.

import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Book } from '../.vitepress/press/book.ts'
import { exportTo, importFrom } from '../.vitepress/press/exercise/carried.ts'
import { doneOf, type Done } from '../.vitepress/press/exercise/progress.ts'
import { Runner } from '../.vitepress/press/exercise/runner.ts'
import {
  attempt,
  CONFIRM,
  hint,
  introduce,
  isSolved,
  practise,
  solution,
  type Desk,
} from '../.vitepress/press/exercise/session.ts'
import { loadProgress } from '../.vitepress/press/exercise/work.ts'
import { paint } from '../.vitepress/press/exercise/words.ts'
import { exercises, type Exercise } from '../.vitepress/press/exercises.ts'
import { bookAt, command, Mistyped, pick, pickRoom, rooms, keptByNpm } from './command.ts'

const USAGE = `npm run exercise                           lists the exercises and what you have done
npm run exercise 1 collect                 works at one: runs its tests on each save
npm run exercise 1 collect -- --once       runs its tests once
npm run exercise 1 collect -- --hint       gives the next hint
npm run exercise 1 collect -- --solution   shows the solution
npm run exercise 1 collect -- --watch      runs them on each save, even where this is no terminal
npm run exercise -- --export FILE          writes all your work to a file that the page takes
npm run exercise -- --import FILE          takes such a file, from the page or from elsewhere`

const flag = { type: 'boolean' } as const
const WAYS = ['once', 'watch', 'hint', 'solution'] as const
type Way = (typeof WAYS)[number]

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      once: flag,
      watch: flag,
      hint: flag,
      solution: flag,
      help: { ...flag, short: 'h' },
      export: { type: 'string' },
      import: { type: 'string' },
      book: { type: 'string' },
    },
    allowPositionals: true,
  })
  for (const way of keptByNpm(WAYS)) values[way] = true
  const book = bookAt(values.book)
  const [chapter, name, ...rest] = positionals
  if (values.help) console.log(USAGE)
  else if (values.export !== undefined)
    process.stdout.write(exportTo(book, exercises(book), values.export))
  else if (values.import !== undefined)
    process.stdout.write(await importFrom(book, exercises(book), values.import, agreed))
  else if (chapter === undefined) listAll(book, exercises(book), rooms(book))
  else {
    const room = await pickRoom(book, chapter)
    const own = exercises(book).filter((exercise) => exercise.chapter === room.slug)
    if (rest.length) throw new Mistyped(`One exercise at a time.\n\n${USAGE}`)
    if (name === undefined) listAll(book, own, [room])
    else return work(book, await pick('exercise', name, own, (exercise) => [exercise.name]), values)
  }
  return 0
}

function listAll(
  book: Book,
  all: readonly Exercise[],
  chapters: readonly { slug: string; title: string }[],
): void {
  const progress = loadProgress(book)
  for (const { slug, title } of chapters) {
    const own = all.filter(({ chapter }) => chapter === slug)
    if (own.length === 0) continue
    const sum = (some: readonly Exercise[]): number =>
      some.reduce((total, { points }) => total + points, 0)
    const got = own.filter(({ id }) => doneOf(progress, id).solved)
    console.log(
      `${paint('bold', title === slug ? slug : `${slug}  ${title}`)}  ${sum(got)} of ${sum(own)} points`,
    )
    for (const { name, title, id } of own) {
      const done = doneOf(progress, id)
      console.log(`  ${mark(done)} ${name.padEnd(16)} ${title}${state(done)}`)
    }
  }
  console.log(`\n${USAGE}`)
}

const mark = ({ solved }: Done): string => (solved ? paint('green', '✓') : '·')

function state({ solved, passed, of, shown }: Done): string {
  if (solved) return shown ? ' (after its solution was shown)' : ''
  return of ? ` (${passed} of ${of} tests)` : ''
}

type Wanted = Partial<Record<Way, boolean>>

async function work(book: Book, exercise: Exercise, wanted: Wanted): Promise<number> {
  const print = (text: string): void => void process.stdout.write(text)
  await using runner = new Runner(book, 'vitest', print)
  const desk: Desk = { book, exercise, runner, print }
  process.once('SIGINT', () => void runner.close().then(() => process.exit(130)))
  const terminal = process.stdin.isTTY && process.stdout.isTTY
  if (wanted.hint) hint(desk)
  else if (wanted.solution) {
    if (terminal && !isSolved(desk) && !(await confirmed(CONFIRM))) return 1
    solution(desk)
  } else {
    const watches = !wanted.once && (terminal || wanted.watch === true)
    introduce(desk, watches)
    if (!watches) return (await attempt(desk)) ? 0 : 1
    await watching(desk)
  }
  return 0
}

/** What nobody can be asked is not agreed to. */
const agreed = async (question: string): Promise<boolean> =>
  process.stdin.isTTY && process.stdout.isTTY && (await confirmed(question))

async function confirmed(question: string): Promise<boolean> {
  using lines = createInterface(process.stdin, process.stdout)
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  return (await lines.question(question)).trim().toLowerCase().startsWith('y')
}

/** In a terminal a key counts when it is pressed; then Ctrl-C is a key as well. */
async function watching(desk: Desk): Promise<void> {
  const keys = process.stdin
  if (keys.isTTY) {
    keys.setRawMode(true)
    keys.on('data', (text: Buffer) => text.includes(3) && process.kill(process.pid, 'SIGINT'))
  }
  await practise(desk, keys)
  if (keys.isTTY) keys.setRawMode(false)
  keys.unref()
}

await command(USAGE, main)
