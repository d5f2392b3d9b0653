// What a page needs to check types as the book does: the compiler itself, and the declarations that
// it reads (the standard library, Node's), with the book's own options. Pages fetch both when a
// reader asks, and never before. Invariant: compiler, declarations and options are those by which
// `npm run check` judges the book; so the same text gives the same messages.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { minifySync } from 'vite'
import { hash, thisBook } from './book.ts'
import type { Declarations } from './declarations.ts'

/** Where the site has the compiler, as a classic script that makes a global `ts`. */
export const COMPILER = `/compiler/typescript-${ts.version}.js`
/** The compiler, made small. Kept between builds: it takes a moment. */
export function compilerText(): string {
  const path = createRequire(import.meta.url).resolve('typescript')
  return remembered(`typescript-${ts.version}.js`, () => {
    const { code, errors } = minifySync(path, readFileSync(path, 'utf8'), { module: false })
    if (errors.length) throw new Error(`${path} could not be made small: ${errors[0]!.message}`)
    return `// TypeScript ${ts.version}, copyright Microsoft Corporation, Apache License 2.0\n${code}`
  })
}

/** What the compiler reads before it reads the book, as JSON. */
export function declarationsText(): string {
  const lock = readFileSync(join(thisBook.root, 'package-lock.json'), 'utf8')
  const config = readFileSync(join(thisBook.root, 'tsconfig.json'), 'utf8')
  const self = readFileSync(import.meta.filename, 'utf8')
  return remembered(`declarations-${hash(lock, config, self)}.json`, () =>
    JSON.stringify(declarations()),
  )
}

function declarations(): Declarations {
  const { root } = thisBook
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  delete options['configFilePath']
  const host = ts.createCompilerHost(options)
  // an empty program reads just what every program reads
  const empty = join(root, 'code/empty.ts')
  const source = ts.createSourceFile(empty, 'export {}', ts.ScriptTarget.ESNext)
  const program = ts.createProgram([empty], options, {
    ...host,
    getSourceFile: (path, ...rest) => (path === empty ? source : host.getSourceFile(path, ...rest)),
    fileExists: (path) => path === empty || host.fileExists(path),
    getCurrentDirectory: () => root,
  })
  const files: Record<string, string> = { '/package.json': '{"type":"module"}' }
  for (const { fileName, text } of program.getSourceFiles()) {
    if (fileName === empty) continue
    files[at(root, fileName)] = withoutComments(text)
    const about = packageOf(fileName)
    files[at(root, about)] ??= readFileSync(about, 'utf8')
  }
  return { compiler: COMPILER, options, files }
}

const at = (root: string, path: string): string => `/${relative(root, path).replaceAll('\\', '/')}`

function packageOf(file: string): string {
  let folder = dirname(file)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return join(folder, 'package.json')
}

/** Declarations are mostly documentation, which no message repeats; what refers to other files stays. */
function withoutComments(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, text)
  let kept = ''
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment =
      token === ts.SyntaxKind.MultiLineCommentTrivia ||
      token === ts.SyntaxKind.SingleLineCommentTrivia
    const said = scanner.getTokenText()
    if (!isComment || said.startsWith('///')) kept += said
  }
  return kept.replace(/\n\s*\n/g, '\n')
}

function remembered(name: string, make: () => string): string {
  const folder = join(thisBook.root, '.vitepress/cache/compiler')
  const file = join(folder, name)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const text = make()
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, text)
  return text
}
