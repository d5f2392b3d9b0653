// Python and TypeScript side by side: `docs/python.yaml` names pairs of programs, and the lines that one
// of the two prints and the other does not. A page shows both with what they printed, and what differs.
// Invariant: the lines that a row names are exactly those that are in one output only; a row that names
// none, in either, is one whose outputs are equal, unless it says that they come in another order.

import { parse } from 'yaml'
import * as z from 'zod'
import { read, type Book } from './book.ts'
import type { Embed } from './blocks.ts'
import { PressError } from './errors.ts'
import { shown } from './evidence/output.ts'
import { escape } from './filmstrip/html.ts'
import { renderEmbed } from './render.ts'
import type { Writers } from './chapter-lists.ts'
import { slugOf } from './terms.ts'

export const TWINS = 'docs/python.yaml'

const Only = z.strictObject({ python: z.array(z.string()), typescript: z.array(z.string()) })
type Only = z.infer<typeof Only>

const Row = z.strictObject({
  title: z.string().min(1),
  says: z.string().min(1),
  /** `code/01-yield/twins/ends.py#all` */
  python: z.string().regex(/\.py(#\w+)?$/),
  typescript: z.string().regex(/\.ts(#\w+)?$/),
  /** Absent where both print the same. */
  only: Only.optional(),
})
export type TwinRow = z.infer<typeof Row>

/** The rows, in the order of the file, below the titles of their groups. */
export function twinRows(book: Book): [string, TwinRow[]][] {
  const parsed = z.record(z.string(), z.array(Row).min(1)).safeParse(parse(read(book, TWINS)))
  if (parsed.success) return Object.entries(parsed.data)
  throw new PressError({
    file: TWINS,
    what: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '),
    todo: 'A row has title, says, python and typescript, and only, where the outputs differ.',
  })
}

/** The lines of each output that are not in the other. */
export function onlyIn(python: string, typescript: string): Only {
  const [mine, yours] = [python, typescript].map((text) => text.split('\n'))
  const missing = (some: string[], others: string[]): string[] =>
    [...new Set(some)].filter((line) => !others.includes(line))
  return { python: missing(mine!, yours!), typescript: missing(yours!, mine!) }
}

/** What a row says of two outputs that is not so; nothing where all is. */
export function brokenTwin({ title, only }: TwinRow, python: string, typescript: string): string[] {
  const found = onlyIn(python, typescript)
  if (!only)
    return python === typescript ? [] : [`${title}: the outputs are not equal: ${said(found)}`]
  if (python === typescript) return [`${title}: the outputs are equal`]
  return said(found) === said(only)
    ? []
    : [`${title}: the row says ${said(only)}, the outputs say ${said(found)}`]
}

const said = ({ python, typescript }: Only): string => JSON.stringify({ python, typescript })

/** The blocks of some rows: each program, and its output. */
export const twinBlocks = (rows: TwinRow[], page: string, line: number): Embed[] =>
  rows.flatMap(({ python, typescript }) =>
    [python, typescript].flatMap((place) => blocksOf(place, page, line)),
  )

function blocksOf(place: string, page: string, line: number): Embed[] {
  const [path = '', region] = place.split('#')
  return (['code', 'output'] as const).map((shows) => ({
    type: 'embed',
    page,
    line,
    shows,
    path,
    region: shows === 'code' ? region : undefined,
    since: undefined,
    predict: false,
    running: false,
    caption: '',
  }))
}

/** The table, and below it each pair. */
export function twinsHtml(book: Book, page: string, line: number, writers: Writers): string {
  const all = twinRows(book)
  const head = '<thead><tr><th scope="col">What</th><th scope="col">Only Python prints</th><th scope="col">Only TypeScript prints</th></tr></thead>' // prettier-ignore
  const rows = all.flatMap(([, some]) => some.map((row) => tableRow(book, row)))
  const groups = all.map(
    ([group, some]) =>
      `<h2 id="${slugOf(group)}">${escape(group)}</h2>${some.map((row) => pair(book, row, page, line, writers)).join('')}`,
  )
  return `<div v-pre><table class="twins-table">${head}<tbody>${rows.join('')}</tbody></table>${groups.join('')}</div>\n`
}

const outputs = (book: Book, { python, typescript }: TwinRow): [string, string] => [
  shown(book, python.split('#')[0]!).text,
  shown(book, typescript.split('#')[0]!).text,
]

function tableRow(book: Book, row: TwinRow): string {
  const [python, typescript] = outputs(book, row)
  const name = `<th scope="row"><a href="#${slugOf(row.title)}">${escape(row.title)}</a></th>`
  if (python === typescript) return `<tr>${name}<td colspan="2">the same</td></tr>`
  const only = onlyIn(python, typescript)
  if (only.python.length + only.typescript.length === 0)
    return `<tr>${name}<td colspan="2">the same lines in another order</td></tr>`
  const cell = (lines: string[]): string =>
    `<td>${lines.map((text) => `<code>${escape(text.trim())}</code>`).join('<br>') || '–'}</td>`
  return `<tr>${name}${cell(only.python)}${cell(only.typescript)}</tr>`
}

function pair(book: Book, row: TwinRow, page: string, line: number, writers: Writers): string {
  const sides = [row.python, row.typescript].map((place) => {
    const blocks = blocksOf(place, page, line)
    return `<div>${blocks.map((block) => renderEmbed(book, block, writers.withBase).replaceAll(' v-pre>', '>')).join('')}</div>`
  })
  const id = slugOf(row.title)
  return `<section class="twins"><h3 id="${id}">${escape(row.title)}</h3><p>${writers.inline(row.says)}</p><div class="twins-pair">${sides.join('')}</div></section>`
}
