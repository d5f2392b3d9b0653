// What the compiler says of a file: the type of each name, the answers to `// ^?`, and its errors.
// A file is checked whole and once, however many regions of it are shown; the result is kept by
// everything that decides it (the file, all that it imports, the compiler and its options).

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { createTwoslasher, type TwoslashInstance } from 'twoslash'
import { hash, read, thisBook, type Book } from './book.ts'
import { closure } from './source.ts'

export interface Said {
  kind: 'hover' | 'query' | 'error'
  /** From 1, in the file. */
  line: number
  /** From 0. */
  column: number
  length: number
  /** The type, or the error's message. */
  text: string
  /** First paragraph of the name's documentation. */
  docs?: string
  /** For an error. */
  code?: number
}

export const EXPECTED = /^\s*\/\/ @ts-expect-error TS(\d+)\b.*$/
export const QUERY = /^\s*\/\/\s*\^\?/

const OPTIONS: ts.CompilerOptions = options()
const VERSION = hash(
  ts.version,
  JSON.stringify(OPTIONS),
  readFileSync(import.meta.filename, 'utf8'),
  // what kind of module a file is, and which types of Node's and of packages there are
  readFileSync(join(thisBook.root, 'package.json'), 'utf8'),
)
const kept = new Map<string, Said[]>()

/** Everything the compiler says of one file, in the order of the text. */
export function said(book: Book, path: string): Said[] {
  const files = closure(book, path)
  const key = hash(VERSION, book.root, ...files.flatMap((file) => [file, read(book, file)]))
  const ready = kept.get(key)
  if (ready) return ready
  const folder = join(thisBook.root, '.vitepress/cache/types')
  const file = join(folder, `${key}.json`)
  const result = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Said[])
    : ask(book, files)
  kept.set(key, result)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(result))
  return result
}

/** A compiler, and the text of each file that it has. It reads a file once, and keeps it. */
interface Compiler {
  readonly ask: TwoslashInstance
  readonly has: Map<string, string>
}

const compilers = new Map<string, Compiler>()

function compilerOf(book: Book): Compiler {
  const known = compilers.get(book.root)
  if (known) return known
  const ask = createTwoslasher({ vfsRoot: book.root, compilerOptions: OPTIONS })
  const made = { ask, has: new Map() }
  compilers.set(book.root, made)
  return made
}

/** Loads the compiler and the standard library's types, so that the next question is quick. */
export function load(book: Book): void {
  compilerOf(book).ask('export const ready = true')
}

/** Of the files that a question needs: those of which the compiler has another text. */
function changed(book: Book, { has }: Compiler, files: string[]): string[] {
  return files.filter((file) => {
    const text = read(book, file)
    if (!has.has(file)) has.set(file, text) // it will read it from the disk
    return has.get(file) !== text
  })
}

/** Twoslash empties a file that it was handed; here the compiler gets it as it is on the disk. */
function restore(book: Book, { ask, has }: Compiler, files: string[]): void {
  for (const file of files) {
    const text = read(book, file)
    has.set(file, text)
    for (const environment of ask.getCacheMap()?.values() ?? [])
      environment.createFile(join(book.root, file), text)
  }
}

function ask(book: Book, [path, ...imported]: string[]): Said[] {
  const compiler = compilerOf(book)
  // An expected error is told to the compiler under another name of the same length, so that it is
  // seen, and every place stays where it was.
  const handed = changed(book, compiler, imported)
  const before = handed.map((file) => `// @filename: ${file}\n${read(book, file)}\n`).join('')
  const main = read(book, path!).replace(/^(\s*\/\/ )@ts-expect-error/gm, '$1-ts-expect-error')
  const offset = before.length + `// @filename: ${path}\n`.length
  const { nodes } = compiler.ask(`${before}// @filename: ${path}\n${main}`, 'ts', {
    handbookOptions: { noErrorValidation: true, keepNotations: true },
    shouldGetHoverInfo: (_name: string, _start: number, file?: string) => file === path,
  })
  restore(book, compiler, [...handed, path!])
  const place = ts.createSourceFile(path!, main, ts.ScriptTarget.ESNext)
  const result: Said[] = []
  for (const node of nodes) {
    if (node.type !== 'hover' && node.type !== 'query' && node.type !== 'error') continue
    if (node.type === 'error' && node.filename !== path) continue
    if (node.start < offset) continue
    const at = place.getLineAndCharacterOfPosition(node.start - offset)
    result.push({
      kind: node.type,
      line: at.line + 1,
      column: at.character,
      length: node.length,
      text: node.text,
      ...('docs' in node && node.docs && { docs: node.docs.split('\n\n')[0]! }),
      ...(node.type === 'error' && { code: Number(node.code) }),
    })
  }
  return result
}

function options(): ts.CompilerOptions {
  const file = join(thisBook.root, 'tsconfig.json')
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, thisBook.root)
  delete options['configFilePath']
  return options
}
