// Runs a program as the reader would, in a process of its own, with an end to its time and output.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { thisBook, type Book } from './book.ts'
import { PressError } from './errors.ts'
import type { Source } from './source.ts'

export interface Limits {
  /** Milliseconds until the program is ended. */
  time: number
  /** Characters of output, both streams together, until it is ended. */
  output: number
}

export const LIMITS: Limits = { time: 20_000, output: 64_000 }

export interface Ran {
  stdout: string
  stderr: string
  /** Exit code, or the name of the signal that ended it. */
  code: number | string
}

/** The command as a reader types it in the root of the book. */
export const command = (source: Source): string =>
  ['node', ...source.nodeFlags, source.path, ...source.args].join(' ')

/** Where Node keeps what it has compiled of a file, types taken off: most of the time of a short program. */
const COMPILED = join(thisBook.root, '.vitepress/cache/compiled')

/** What of the environment a program sees: the same on every machine. */
export const environment = (): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: COMPILED,
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
})

/** Runs a program of the book; one that does not end, or prints without end, is a PressError. */
export function run(book: Book, source: Source, limits: Limits = LIMITS): Promise<Ran> {
  return limited(
    book,
    source.path,
    process.execPath,
    [...source.nodeFlags, source.path, ...source.args],
    limits,
  )
}

/** Any command, under the same limits; `path` is the file that a complaint names. */
export function limited(
  book: Book,
  path: string,
  file: string,
  args: string[],
  limits: Limits = LIMITS,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: book.root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const text = { stdout: '', stderr: '' }
    let failure: Error | undefined
    const stop = (what: string, todo: string): void => {
      failure ??= new PressError({ file: path, what, todo })
      child.kill('SIGKILL')
    }
    const late = (): void => {
      if (child.exitCode !== null || child.signalCode !== null) return
      stop(
        `the program does not end: stopped after ${limits.time / 1000} s`,
        'A program of the book ends by itself; bound its loops.',
      )
    }
    // What it has printed by then, and whether it has ended, is read first: on a busy machine that may
    // say more than the clock.
    const timer = setTimeout(() => setImmediate(late), limits.time)
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        text[name] += chunk
        if (text.stdout.length + text.stderr.length > limits.output)
          stop(
            `the program prints without end: stopped after ${limits.output} characters`,
            'Print counts, not all that is counted.',
          )
      })
    child.on('error', (error) => {
      failure ??= error
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (failure) reject(failure)
      else resolve({ ...text, code: code ?? signal ?? 'unknown' })
    })
  })
}
