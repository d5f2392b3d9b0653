// npm run chapter: lists the chapters, says what their programs show, and runs one.

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Book } from '../.vitepress/press/book.ts'
import { paint } from '../.vitepress/press/exercise/words.ts'
import { programs, type Source } from '../.vitepress/press/source.ts'
import { bookAt, command, Mistyped, pick, pickRoom, rooms } from './command.ts'

const USAGE = `npm run chapter                  lists the chapters and their programs
npm run chapter 1                says what each program of chapter 1 shows
npm run chapter 1 tea-and-toast  runs that program`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { book: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  const book = bookAt(values.book)
  const [chapter, name, ...rest] = positionals
  if (values.help) console.log(USAGE)
  else if (chapter === undefined) listAll(book)
  else {
    const { slug } = await pickRoom(book, chapter)
    const own = programs(book).filter((program) => program.chapter === slug)
    if (name === undefined) describe(slug, own)
    else if (rest.length) throw new Mistyped(`One program at a time.\n\n${USAGE}`)
    else return run(book, await pick('program', name, own, namesOf))
  }
  return 0
}

/** Below the chapter's folder: `wrong/countdown.ts`. */
const within = ({ path, chapter }: Source): string => path.slice(`code/${chapter}/`.length)

/** `wrong/countdown`, `wrong/countdown.ts`, `countdown`, `countdown.ts`; a twin's own name has its ending. */
function namesOf(program: Source): string[] {
  const path = within(program)
  const bare = path.replace(/\.\w+$/, '')
  const names = [bare, path, basename(bare), basename(path)]
  return program.language === 'py' ? [path, basename(path), bare, basename(bare)] : names
}

function listAll(book: Book): void {
  const all = programs(book)
  for (const { slug, title } of rooms(book)) {
    console.log(paint('bold', title === slug ? slug : `${slug}  ${title}`))
    for (const program of all.filter(({ chapter }) => chapter === slug))
      console.log(`  ${within(program)}`)
  }
  console.log(`\n${USAGE}`)
}

function describe(slug: string, own: readonly Source[]): void {
  console.log(paint('bold', slug))
  for (const program of own) console.log(`  ${within(program)}\n      ${program.shows}`)
  if (own.length === 0) console.log('  No programs yet.')
}

const MISSING = 127

/** Runs a program as if it had been typed, and ends as it ends. */
function run(book: Book, { path, language, nodeFlags, args }: Source): Promise<number> {
  const words = language === 'py' ? ['python3', path] : ['node', ...nodeFlags, path, ...args]
  console.log(paint('dim', `$ ${words.join(' ')}`))
  const [program = '', ...rest] = words
  const child = spawn(language === 'py' ? program : process.execPath, rest, {
    cwd: book.root,
    stdio: 'inherit',
  })
  let interrupts = 0
  // Ctrl-C reaches the program too, which may want to clean up; a second one does not wait for that.
  process.on('SIGINT', () => (interrupts += 1) > 1 && child.kill('SIGKILL'))
  process.on('SIGTERM', () => child.kill())
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') reject(error)
      console.error(
        `There is no ${program} on this machine. Install Python 3, then type the line above.`,
      )
      resolve(MISSING)
    })
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + constants.signals[signal!])
    })
  })
}

await command(USAGE, main)
