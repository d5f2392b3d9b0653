// A verdict in a terminal. Colour is left out where NO_COLOR asks for it or nobody sees it.

import { styleText } from 'node:util'
import { place, tell, type ToldTest } from './tell.ts'
import type { Recognised, Verdict } from './verdict.ts'

type Style = Parameters<typeof styleText>[0]

/** Text in colour, where the stream shows colours. */
export const paint = (
  style: Style,
  text: string,
  stream: NodeJS.WritableStream = process.stdout,
): string => styleText(style, text, { stream })

/** All that a reader is told after a run; `file` is the file that was tested. */
export function inWords(verdict: Verdict, file: string, recognised?: Recognised): string {
  const { error, tests, untold, sum, isSolved, familiar } = tell(verdict, recognised)
  if (error) return `${paint('red', `${place(file, error.line)}: ${error.message}`)}\n${sum}\n`
  const told = tests.map((test) => oneTest(test, file))
  if (untold !== undefined) told.push(`  ${paint('dim', `· ${untold}`)}`)
  const hint = familiar ? `\n${paint('yellow', familiar.label)} ${familiar.hint}\n` : ''
  return `${told.join('\n')}\n\n${isSolved ? paint('green', sum) : sum}\n${hint}`
}

const INDENT = '      '

function oneTest({ name, state, why, line }: ToldTest, file: string): string {
  if (state === 'pass') return `  ${paint('green', '✓')} ${name}`
  const lines = [...why, ...(line === undefined ? [] : [`at ${place(file, line)}`])]
  return [`  ${paint('red', '✗')} ${name}`, ...lines].join(`\n${INDENT}`)
}
