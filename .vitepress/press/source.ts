// A source file of the book: what it is, what it says of itself, and what it is made of.
//
// A file that exports something is a module; one that exports nothing is a program, and is run.
// Its head comment says in the first sentence what it shows. Lines `// @name value` in the head
// comment are directives to the press:
//
//   @exits 1        the program is meant to end with this exit code
//   @outcomes 40    its output is not determined: run it so often and keep the set of outputs
//   @node --flags   flags for Node
//   @args a b       arguments for the program
//   @cpython        (Python) it needs threads: run it by the machine's own Python

import ts from 'typescript'
import { posix } from 'node:path'
import { exists, hash, list, read, type Book } from './book.ts'
import { PressError } from './errors.ts'

export interface Source {
  path: string
  /** The folder below `code/`: `01-yield`. */
  chapter: string
  language: 'ts' | 'py'
  kind: 'program' | 'module'
  /** First sentence of the head comment. */
  shows: string
  exits: number
  outcomes: number | undefined
  nodeFlags: string[]
  args: string[]
  needsCPython: boolean
  /** Of a Python program: 13 if it needs Python 3.13 or a later one. */
  python: number
}

const CODE = [
  'code/[0-9][0-9]-*/**/*.ts',
  'code/[0-9][0-9]-*/**/*.cts',
  'code/[0-9][0-9]-*/**/*.py',
]

/** Exercises have a contract of their own; their files are neither programs nor modules. */
export const isExercise = (path: string): boolean => path.split('/')[2] === 'exercises'

export const sources = (book: Book): Source[] =>
  list(book, CODE)
    .filter((path) => !isExercise(path))
    .map((path) => source(book, path))

export const programs = (book: Book): Source[] => sources(book).filter((s) => s.kind === 'program')

const DIRECTIVES = ['exits', 'outcomes', 'node', 'args', 'cpython', 'python']

export function source(book: Book, path: string): Source {
  const text = read(book, path)
  const language = path.endsWith('.py') ? 'py' : 'ts'
  const { prose, directives } = head(path, text)
  const number = (name: string): number | undefined => {
    const value = directives.get(name)
    if (value !== undefined && !/^\d+$/.test(value))
      throw new PressError({
        file: path,
        what: `@${name} takes a whole number, not “${value}”`,
        todo: `Write // @${name} 1 in the head comment.`,
      })
    return value === undefined ? undefined : Number(value)
  }
  const words = (name: string): string[] => directives.get(name)?.split(/\s+/).filter(Boolean) ?? []
  return {
    path,
    chapter: path.split('/')[1]!,
    language,
    kind: language === 'ts' && /^export\b/m.test(text) ? 'module' : 'program',
    shows: /^.*?[.?](?=\s|$)/.exec(prose)?.[0] ?? prose,
    exits: number('exits') ?? 0,
    outcomes: number('outcomes'),
    nodeFlags: words('node'),
    args: words('args'),
    needsCPython: directives.has('cpython'),
    python: number('python') ?? 0,
  }
}

function head(path: string, text: string): { prose: string; directives: Map<string, string> } {
  const mark = path.endsWith('.py') ? '#' : '//'
  const directives = new Map<string, string>()
  const prose: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith(mark) || /^(\/\/|#)\s*#?(end)?region\b/.test(line)) break
    const said = line.slice(mark.length).trim()
    const directive = /^@(\w+)\s*(.*)$/.exec(said)
    if (!directive) prose.push(said)
    else if (DIRECTIVES.includes(directive[1]!)) directives.set(directive[1]!, directive[2]!)
    else if (!directive[1]!.startsWith('ts'))
      throw new PressError({
        file: path,
        line: index + 1,
        what: `the press knows no directive @${directive[1]}`,
        todo: `It knows ${DIRECTIVES.map((d) => `@${d}`).join(', ')}.`,
      })
  }
  return { prose: prose.join(' '), directives }
}

/** The file and everything of the book that it imports, itself first, then sorted. */
export function closure(book: Book, path: string): string[] {
  if (!exists(book, path))
    throw new PressError({
      file: path,
      what: 'there is no such file',
      todo: 'Mend the path; it begins at the root of the book.',
    })
  const seen = new Set<string>([path])
  const visit = (from: string): void => {
    for (const to of imports(book, from)) {
      if (seen.has(to)) continue
      seen.add(to)
      visit(to)
    }
  }
  visit(path)
  return [path, ...[...seen].filter((p) => p !== path).sort()]
}

/** Files of the book that a file imports directly. */
export function imports(book: Book, path: string): string[] {
  if (!/\.c?ts$/.test(path)) return []
  return specifiers(read(book, path))
    .filter((name) => name.startsWith('.'))
    .map((name) => {
      const to = posix.normalize(posix.join(posix.dirname(path), name))
      if (!exists(book, to))
        throw new PressError({
          file: path,
          line: lineOf(read(book, path), name),
          what: `imports ${name}, which is not there`,
          todo: `Make ${to}, or mend the import.`,
        })
      return to
    })
}

const parsed = new Map<string, string[]>()

/** What a text imports, as it is written there; kept, for most files are asked about many times. */
function specifiers(text: string): string[] {
  const kept = parsed.get(text)
  if (kept) return kept
  const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
  parsed.set(text, found)
  return found
}

/** One short word for a file and all that it imports: it changes when any of them changes. */
export const closureHash = (book: Book, path: string): string =>
  hash(...closure(book, path).flatMap((p) => [p, read(book, p)]))

/** The line, counted from 1, on which a text first appears. */
export const lineOf = (text: string, part: string): number =>
  text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length
