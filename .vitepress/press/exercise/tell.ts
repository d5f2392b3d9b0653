// A verdict in words, for the terminal and the page alike: what is said stands here, how it looks is
// theirs. Pure.

import { NOT_RUN, solved, type Recognised, type TestResult, type Verdict } from './verdict.ts'

export interface ToldTest {
  state: TestResult['state']
  name: string
  /** Why it failed, a line each. */
  why: string[]
  /** Line of the subject that threw, from 1. */
  line?: number
}

export interface Told {
  isSolved: boolean
  /** Why no test could run, and the line that this names. */
  error?: { message: string; line?: number }
  tests: ToldTest[]
  /** How many tests did not run, in words. */
  untold?: string
  /** All of it in a sentence. */
  sum: string
  /** The hint for whoever gives this wrong answer. */
  familiar?: { label: string; hint: string }
}

/** `1 point`, `2 points`. */
export const several = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/** Where in a file: `work/01-yield/collect.ts:9`. */
export const place = (file: string, line?: number): string =>
  line === undefined ? file : `${file}:${line}`

/** All that a reader is told after a run. */
export function tell(verdict: Verdict, recognised?: Recognised): Told {
  const { error, tests } = verdict
  if (error) return { isSolved: false, error, tests: [], sum: 'No test could run.' }
  const ran = tests.filter(({ message }) => message !== NOT_RUN)
  const untold = tests.length - ran.length
  const passed = tests.filter(({ state }) => state === 'pass').length
  const isSolved = solved(verdict)
  return {
    isSolved,
    tests: ran.map(({ state, name, message, line }) => ({
      state,
      name,
      why: state === 'pass' ? [] : short(message ?? '').split('\n'),
      ...(line !== undefined && { line }),
    })),
    ...(untold > 0 && { untold: `${several(untold, 'later test')} did not run` }),
    sum: isSolved
      ? `All ${tests.length} tests pass.`
      : `${passed} of ${several(tests.length, 'test')} pass.`,
    ...(recognised && {
      familiar: {
        label: recognised.sure ? 'This looks familiar:' : 'It may be this:',
        hint: recognised.hint,
      },
    }),
  }
}

/** What is said once, when the last test passes for the first time. */
export const solvedFor = (points: number): string => `Solved: ${several(points, 'point')}.`

const EQUAL =
  /^(?:(.*?): )?expected (.+?) to (not )?(?:deeply equal|strictly equal|equal|be) (.+?)(?: \/\/ Object\.is equality)?$/s

/** An equality that does not hold, as two lines that are easy to compare; other messages as they are. */
function short(message: string): string {
  const [, why, received, not = '', expected] = EQUAL.exec(message) ?? []
  if (received === undefined || expected === undefined) return message
  const lines = [`expected  ${not}${expected}`, `received  ${received}`]
  return [...(why === undefined ? [] : [why]), ...lines].join('\n')
}
