// The console of a program in the page: each call becomes lines of output, formatted as Node does.
// Methods that only make sense in a terminal or a debugger do nothing.

import { format } from './format.ts'
import { inspect } from './inspect.ts'
import type { Level } from './protocol.ts'
import { table } from './table.ts'

type Print = (level: Level, text: string) => void

/** A console that prints through `print`; groups indent, counts and clocks are its own. */
export function consoleFor(print: Print, now: () => number): object {
  let indent = ''
  const counts = new Map<string, number>()
  const clocks = new Map<string, number>()
  const write =
    (level: Level) =>
    (...values: unknown[]) => {
      print(level, indent + format(values).replaceAll('\n', `\n${indent}`))
    }
  const log = write('log')
  const elapsed = (label: string): string =>
    `${label}: ${(now() - (clocks.get(label) ?? now())).toFixed(3)}ms`
  const known = {
    log,
    debug: log,
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    trace: write('error'),
    dir: (value: unknown) => {
      log(inspect(value))
    },
    table: (value: unknown) => {
      log(table(value))
    },
    group: (...values: unknown[]) => {
      if (values.length > 0) log(...values)
      indent += '  '
    },
    groupEnd: () => {
      indent = indent.slice(2)
    },
    assert: (holds: unknown, ...values: unknown[]) => {
      if (!holds)
        write('warn')(
          values.length > 0 ? `Assertion failed: ${format(values)}` : 'Assertion failed',
        )
    },
    count: (label = 'default') => {
      counts.set(label, (counts.get(label) ?? 0) + 1)
      log(`${label}: ${counts.get(label)!}`)
    },
    countReset: (label = 'default') => {
      counts.delete(label)
    },
    time: (label = 'default') => {
      clocks.set(label, now())
    },
    timeLog: (label = 'default', ...values: unknown[]) => {
      log(elapsed(label), ...values)
    },
    timeEnd: (label = 'default') => {
      log(elapsed(label))
      clocks.delete(label)
    },
  }
  return { ...known, groupCollapsed: known.group, clear: () => undefined }
}
