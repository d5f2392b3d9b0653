// Twins: the Python programs that stand beside the TypeScript ones, and what they print.

import { execFileSync } from 'node:child_process'
import { read } from '../book.ts'
import { limited } from '../run.ts'
import { programs, source, closureHash, type Source } from '../source.ts'
import type { Kind } from './kind.ts'
import { check, layOut } from './output.ts'
import { runPython } from './python.ts'

const suffix = '.py.out'

export const twin: Kind = {
  name: 'twin',
  suffix,
  pieces: (book) =>
    programs(book)
      .filter(({ language }) => language === 'py')
      .map(({ path }) => ({
        kind: 'twin',
        subject: path,
        file: `${path}.out`,
        inputs: closureHash(book, path),
      })),
  make: async (book, { subject }, kept) => {
    const program = source(book, subject)
    if (program.needsCPython && !cpython()) return notRun(program, kept)
    const ran = program.needsCPython
      ? await limited(book, subject, 'python3', [subject, ...program.args])
      : await runPython(subject, read(book, subject))
    check(book, program, ran)
    return layOut(book, `python3 ${[subject, ...program.args].join(' ')}`, ran)
  },
}

/** Programs whose output this run did not make again, because no CPython is installed. */
export const notRunHere = new Set<string>()

function notRun({ path }: Source, kept: string | undefined): string {
  notRunHere.add(path)
  return kept ?? ''
}

let found: boolean | undefined
function cpython(): boolean {
  try {
    found ??= execFileSync('python3', ['--version'], { encoding: 'utf8' }).startsWith('Python 3')
  } catch {
    found = false
  }
  return found
}
