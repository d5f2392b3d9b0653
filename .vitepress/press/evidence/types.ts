// Types: what the compiler makes of a file that exports names, asks with `// ^?`, or announces errors.
// An error is announced on the line before it, `// @ts-expect-error TS2322 why`; one that is not
// announced fails, one that was announced and does not come fails too.

import type { Book } from '../book.ts'
import { read } from '../book.ts'
import { EXPECTED, QUERY, said, type Said } from '../compiler.ts'
import { PressError } from '../errors.ts'
import { closureHash, sources } from '../source.ts'
import { json, type Kind } from './kind.ts'

const suffix = '.types.json'

export interface Types {
  version: 1
  program: string
  hash: string
  /** Type of each exported name. */
  exports: Record<string, string>
  /** Answers to `// ^?`, by line. */
  queries: Record<string, string>
  errors: { line: number; code: number; message: string }[]
}

export const types: Kind = {
  name: 'types',
  suffix,
  pieces: (book) =>
    sources(book)
      .filter(({ language, path }) => language === 'ts' && speaks(read(book, path)))
      .map(({ path }) => ({
        kind: 'types',
        subject: path,
        file: `${path}${suffix}`,
        inputs: closureHash(book, path),
      })),
  make: (book, { subject, inputs }) => Promise.resolve(json(typesOf(book, subject, inputs))),
}

const speaks = (text: string): boolean =>
  text.split('\n').some((line) => /^export\b/.test(line) || EXPECTED.test(line) || QUERY.test(line))

/** Asks the compiler, and holds its errors against the announced ones. */
export function typesOf(book: Book, path: string, inputs: string): Types {
  const text = read(book, path)
  const all = said(book, path)
  const errors = all.filter(({ kind }) => kind === 'error')
  checkErrors(path, text, errors)
  const queries = all.filter(({ kind }) => kind === 'query')
  const exported: Record<string, string> = {}
  for (const [index, line] of text.split('\n').entries()) {
    const name =
      /^export (?:default )?(?:abstract )?(?:async )?(?:function\s*\*?|class|const|let|interface|type)\s*([\w$]+)/.exec(
        line,
      )?.[1]
    const hover = all.find(
      (h) =>
        h.kind === 'hover' &&
        h.line === index + 1 &&
        line.slice(h.column, h.column + h.length) === name,
    )
    if (name && hover) exported[name] = hover.text
  }
  return {
    version: 1,
    program: path,
    hash: inputs,
    exports: exported,
    queries: Object.fromEntries(queries.map(({ line, text }) => [line, text])),
    errors: errors.map(({ line, code, text }) => ({ line, code: code!, message: text })),
  }
}

/** Both ways: each error is announced with its code, each announcement is met. */
export function checkErrors(path: string, text: string, errors: Said[]): void {
  const announced = new Map<number, number>()
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const expected = EXPECTED.exec(line)
    if (expected) announced.set(index + 2, Number(expected[1]))
    else if (/@ts-expect-error|@ts-ignore/.test(line) && /^\s*\/\//.test(line))
      throw new PressError({
        file: path,
        line: index + 1,
        what: 'an expected error without its code',
        todo: 'Write // @ts-expect-error TS2322 and why.',
      })
  }
  for (const { line, code, text: message } of errors) {
    const expected = announced.get(line)
    if (expected === undefined)
      throw new PressError({
        file: path,
        line,
        what: `TS${code}: ${message}`,
        todo: `Mend it; if the page is to show it, write // @ts-expect-error TS${code} and why on the line before.`,
      })
    if (expected !== code)
      throw new PressError({
        file: path,
        line,
        what: `TS${code}: ${message}`,
        todo: `The line before announces TS${expected}; mend one of the two.`,
      })
  }
  for (const [line, code] of announced)
    if (!errors.some((error) => error.line === line))
      throw new PressError({
        file: path,
        line: line - 1,
        what: `announces TS${code}, and the next line has no error`,
        todo: 'Remove the announcement, or the reason why the error is gone.',
      })
}
