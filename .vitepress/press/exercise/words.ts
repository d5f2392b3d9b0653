// A verdict in words, for a terminal. Colour is left out where NO_COLOR asks for it or nobody sees it.

import { styleText } from 'node:util'
import { NOT_RUN, solved, type Recognised, type TestResult, type Verdict } from './verdict.ts'

type Style = Parameters<typeof styleText>[0]

/** Text in colour, where the stream shows colours. */
export const paint = (
  style: Style,
  text: string,
  stream: NodeJS.WritableStream = process.stdout,
): string => styleText(style, text, { stream })

/** `1 point`, `2 points`. */
export const several = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/** All that a reader is told after a run; `file` is the file that was tested. */
export function inWords(verdict: Verdict, file: string, recognised?: Recognised): string {
  const { error, tests } = verdict
  if (error)
    return `${paint('red', `${place(file, error.line)}: ${error.message}`)}\nNo test could run.\n`
  const told = tests.filter(({ message }) => message !== NOT_RUN).map((test) => oneTest(test, file))
  const untold = tests.length - told.length
  if (untold) told.push(`  ${paint('dim', `· ${several(untold, 'later test')} did not run`)}`)
  const passed = tests.filter(({ state }) => state === 'pass').length
  const sum = solved(verdict)
    ? paint('green', `All ${tests.length} tests pass.`)
    : `${passed} of ${several(tests.length, 'test')} pass.`
  const label = recognised?.sure ? 'This looks familiar:' : 'It may be this:'
  const hint = recognised ? `\n${paint('yellow', label)} ${recognised.hint}\n` : ''
  return `${told.join('\n')}\n\n${sum}\n${hint}`
}

const INDENT = '      '
const place = (file: string, line?: number): string =>
  line === undefined ? file : `${file}:${line}`

function oneTest({ name, state, message = '', line }: TestResult, file: string): string {
  if (state === 'pass') return `  ${paint('green', '✓')} ${name}`
  const lines = [
    ...short(message).split('\n'),
    ...(line === undefined ? [] : [`at ${place(file, line)}`]),
  ]
  return [`  ${paint('red', '✗')} ${name}`, ...lines].join(`\n${INDENT}`)
}

const EQUAL =
  /^(?:(.*?): )?expected (.+?) to (not )?(?:deeply equal|strictly equal|equal|be) (.+?)(?: \/\/ Object\.is equality)?$/s

/** An equality that does not hold, as two lines that are easy to compare; other messages as they are. */
function short(message: string): string {
  const [, why, received, not = '', expected] = EQUAL.exec(message) ?? []
  if (received === undefined || expected === undefined) return message
  const lines = [`expected  ${not}${expected}`, `received  ${received}`]
  return [...(why === undefined ? [] : [why]), ...lines].join('\n')
}
