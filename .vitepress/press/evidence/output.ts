// Output: what a program printed, the command on the first line. Standard error and the exit code
// follow under a mark of their own where there are any.

import { exists, read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { normalise } from '../normalise.ts'
import { command, run, LIMITS, type Limits, type Ran } from '../run.ts'
import { closureHash, programs, source, type Source } from '../source.ts'
import type { Kind } from './kind.ts'

const suffix = '.ts.out'

export const output: Kind = {
  name: 'output',
  suffix,
  pieces: (book) =>
    programs(book)
      .filter((program) => program.language === 'ts' && program.outcomes === undefined)
      .map(({ path }) => ({ kind: 'output', subject: path, file: `${path}.out`, inputs: closureHash(book, path) })),
  make: async (book, { subject }) => outputOf(book, source(book, subject)),
}

/** Runs a program and lays out what it printed. An exit code that was not announced is an error. */
export async function outputOf(book: Book, program: Source, limits: Limits = LIMITS): Promise<string> {
  const ran = await run(book, program, limits)
  check(book, program, ran)
  return layOut(book, command(program), ran)
}

/** The text of an output file. */
export function layOut(book: Book, line: string, { stdout, stderr, code }: Ran): string {
  const parts = [`$ ${line}\n`, stdout]
  if (stderr) parts.push('[standard error]\n', stderr)
  if (code !== 0) parts.push(`[exit code ${code}]\n`)
  return normalise(book, parts.map((part) => (part === '' || part.endsWith('\n') ? part : `${part}\n`)).join(''))
}

export function check(book: Book, { path, exits }: Source, { stderr, code }: Ran): void {
  if (code === exits) return
  const report = normalise(book, stderr).trim()
  const place = new RegExp(`${path.replaceAll('.', '\\.')}:(\\d+)`).exec(report)
  throw new PressError({
    file: path,
    ...(place && { line: Number(place[1]) }),
    what: `the program ended with ${code}, not ${exits}${report && `:\n${report.replace(/^/gm, '    ')}`}`,
    todo: exits ? 'It says @exits in its head comment; mend one of the two.' : 'Mend it; if it is meant to fail, say // @exits 1 in its head comment.',
  })
}

/** What a page shows of an output: without the marks of the file's form. */
export function shown(book: Book, subject: string): { command: string; text: string } {
  const file = `${subject}.out`
  if (!exists(book, file))
    throw new PressError({ file, what: 'this output has not been made', todo: `npm run accept ${subject}` })
  const [first = '', ...rest] = read(book, file).split('\n')
  return { command: first.replace(/^\$ /, ''), text: rest.join('\n').trimEnd() }
}
