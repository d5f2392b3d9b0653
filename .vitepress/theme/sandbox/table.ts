// `console.table`: rows of values under the names of their properties, drawn as Node draws them. What
// is no object is shown as `console.log` shows it.

import { inspect } from './inspect.ts'

const INDEX = '(index)'
const ITERATION = '(iteration index)'
const VALUES = 'Values'

/** The lines that `console.table(value)` prints, without the last end. */
export function table(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? value : inspect(value)
  const isMap = value instanceof Map
  const isSet = value instanceof Set
  const rows = isMap
    ? [...(value as ReadonlyMap<unknown, unknown>)].map(
        numbered(([key, of]) => ({ Key: key, [VALUES]: of })),
      )
    : isSet
      ? [...(value as ReadonlySet<unknown>)].map(numbered((of) => of))
      : Object.entries<unknown>(value as Record<string, unknown>)
  const isRow = (row: unknown): row is Record<string, unknown> => isObject(row) && !isSet
  const names: string[] = []
  let hasPlain = false
  for (const [, row] of rows) {
    if (isRow(row)) names.push(...Object.keys(row).filter((name) => !names.includes(name)))
    else hasPlain = true
  }
  const columns = hasPlain ? [...names, VALUES] : names
  const body = rows.map(([index, row]) => [
    index,
    ...names.map((name) => (isRow(row) && Object.hasOwn(row, name) ? cell(row[name]) : '')),
    ...(hasPlain ? [isRow(row) ? '' : cell(row)] : []),
  ])
  return drawn([isMap || isSet ? ITERATION : INDEX, ...columns], body)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const numbered =
  <T>(of: (item: T) => unknown) =>
  (item: T, index: number): [string, unknown] => [String(index), of(item)]

/** A value within a cell: what has more than two properties is only named. */
const cell = (value: unknown): string =>
  isObject(value) && !Array.isArray(value) && Object.keys(value).length > 2
    ? '[Object]'
    : inspect(value, 0)

function drawn(head: string[], body: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((row) => row[column]!.length + 2)),
  )
  const line = (row: string[]): string =>
    `│${row.map((text, column) => ` ${text}`.padEnd(widths[column]!)).join('│')}│`
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right
  return [
    rule('┌', '┬', '┐'),
    line(head),
    rule('├', '┼', '┤'),
    ...body.map(line),
    rule('└', '┴', '┘'),
  ].join('\n')
}
