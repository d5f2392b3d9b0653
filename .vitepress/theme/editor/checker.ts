// The compiler over the files of a page: says what is wrong with one of them. Pure: it is handed the
// compiler and what that reads, so it runs in a worker and in a test alike. Invariant: between two
// questions only what changed is read again.

import type ts from 'typescript'
import type { Declarations } from '../../press/declarations.ts'
import type { Mark } from './mark.ts'

export type Compiler = typeof ts

/** Says what is wrong with the file `path`, given the texts of all files by their paths. */
export type Check = (files: ReadonlyMap<string, string>, path: string) => Mark[]

/** A check by this compiler. */
export function makeCheck(compiler: Compiler, { options, files: read }: Declarations): Check {
  const files = new Map(Object.entries(read))
  const folders = new Set([...files.keys()].flatMap(above))
  const versions = new Map<string, number>()
  let entry = ''
  const service = compiler.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [entry],
    getScriptVersion: (path) => String(versions.get(path) ?? 0),
    getScriptSnapshot(path) {
      const text = files.get(path)
      return text === undefined ? undefined : compiler.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => '/node_modules/typescript/lib/lib.esnext.full.d.ts',
    fileExists: (path) => files.has(path),
    readFile: (path) => files.get(path),
    directoryExists: (path) => folders.has(path.replace(/(.)\/$/, '$1')),
    getDirectories: () => [],
  })
  return (given, path) => {
    for (const [name, text] of given) {
      const file = `/${name}`
      if (files.get(file) === text) continue
      files.set(file, text)
      versions.set(file, (versions.get(file) ?? 0) + 1)
      for (const folder of above(file)) folders.add(folder)
    }
    entry = `/${path}`
    const all = [
      ...service.getSyntacticDiagnostics(entry),
      ...service.getSemanticDiagnostics(entry),
    ]
    return all.map((one) => mark(compiler, files.get(entry)!, one))
  }
}

/** The folders in which a path lies. */
function above(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/') || '/')
}

function mark(compiler: Compiler, text: string, one: ts.Diagnostic): Mark {
  const before = text.slice(0, one.start ?? 0).split('\n')
  const isError = one.category === compiler.DiagnosticCategory.Error
  return {
    line: before.length,
    column: before.at(-1)!.length,
    length: one.length ?? 1,
    message: `TS${one.code}: ${compiler.flattenDiagnosticMessageText(one.messageText, '\n')}`,
    severity: isError ? 'error' : 'warning',
  }
}
