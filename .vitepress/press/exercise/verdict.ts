// What running an exercise's tests says, in one form for the terminal and for the page, and how a
// verdict is matched with the wrong answers that people give. Pure: it runs in Node and in a
// browser. Invariant: the same test on the same subject gives the same verdict in both.

/** Milliseconds that one test may take. */
export const TEST_LIMIT = 2_000

/** How both runners set up `expect`: the values in a message stand whole. */
export const CHAI = { truncateThreshold: 0 }

export const ENDLESS = `does not end: stopped after ${TEST_LIMIT / 1000} seconds, or when memory ran out`
export const NOT_RUN = 'not run, because an earlier test does not end'

export interface TestResult {
  /** Full name: `describe > test`. */
  name: string
  state: 'pass' | 'fail'
  /** Why it failed, on one line wherever the values allow it. */
  message?: string
  /** Line of the subject that threw, from 1. */
  line?: number
}

export interface Verdict {
  /** In the order of the test file; empty where the subject could not be loaded. */
  tests: TestResult[]
  /** Why no test could run: a syntax error, a missing export, an error outside any function. */
  error?: { message: string; line?: number }
}

export const solved = ({ error, tests }: Verdict): boolean =>
  !error && tests.length > 0 && tests.every((test) => test.state === 'pass')

/**
 * The first line of `subject` that a stack names. Runners put a query behind the name of a file, and
 * the subject into the query of its test.
 */
function lineIn(text: string | undefined, subject: string): { line?: number } {
  // not RegExp.escape, which browsers of 2025 lack
  const name = subject.replace(/[^\w/]/g, '\\$&')
  const place = new RegExp(`(?<!=)${name}(?:\\?[^\\s:)]*)?:(\\d+)`).exec(text ?? '')
  return place ? { line: Number(place[1]) } : {}
}

const LONGEST = 600
const PLAIN = ['Error', 'AssertionError']

/** What an error says, whoever threw it; its class only where that says something. */
export function said(error: unknown): string {
  const thrown = typeof error === 'object' && error ? error : { message: String(error) }
  const { name, message } = thrown as Partial<Error>
  if (message?.startsWith('Test timed out in ')) return ENDLESS
  const text = [name, message].filter((part) => part && !PLAIN.includes(part)).join(': ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** A failed test from what it threw. */
export function failure(name: string, error: unknown, subject: string): TestResult {
  const { stack } = Object(error) as Partial<Error>
  return { name, state: 'fail', message: said(error), ...lineIn(stack, subject) }
}

/** A subject that cannot be loaded. Bundlers draw a frame round a syntax error; it goes. */
export function unloadable(error: unknown, subject: string): Verdict {
  const { message, stack } = error as Partial<Error>
  const parse = /\[PARSE_ERROR\][^\w`']*(.*)/.exec(plain(message ?? ''))
  return {
    tests: [],
    error: {
      message: parse ? `SyntaxError: ${parse[1]!}` : plain(said(error)),
      ...lineIn(plain(`${stack ?? ''}\n${message ?? ''}`), subject),
    },
  }
}

// Colours of a terminal begin with a control character.
const plain = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '')

/** The verdict on a run that had to be stopped while `running`. */
export function stopped(
  names: string[],
  results: readonly TestResult[],
  running?: string,
): Verdict {
  if (running === undefined)
    return { tests: [], error: { message: 'does not end while it is loaded' } }
  const ended = new Map(results.map((result) => [result.name, result]))
  const left = (name: string): TestResult => ({
    name,
    state: 'fail',
    message: name === running ? ENDLESS : NOT_RUN,
  })
  return { tests: names.map((name) => ended.get(name) ?? left(name)) }
}

/** The name that a stub exports and a subject does not. */
export const missing = (stub: object, subject: object): string | undefined =>
  Object.keys(stub).find((name) => !(name in subject))

export const unexported = (name: string): Verdict => ({
  tests: [],
  error: { message: `it exports no “${name}”, the name by which the tests call it` },
})

/** What a failed verdict is known by: each failing test, and how it fails. */
export type Fingerprint = { test: string; message: string }[]

// What an engine says of its own errors differs between browsers; their class does not.
const ENGINE = /^(TypeError|RangeError|ReferenceError|SyntaxError|InternalError): /

export const fingerprint = ({ tests }: Verdict): Fingerprint =>
  tests
    .filter((test) => test.state === 'fail')
    .map(({ name, message = '' }) => ({
      test: name,
      message: ENGINE.exec(message)?.[1] ?? message,
    }))

/** A wrong answer that people give, the hint for whoever gives it, and what it is known by. */
export interface Known {
  name: string
  hint: string
  fingerprint: Fingerprint
}

export interface Recognised extends Known {
  /** The same tests fail in the same way; otherwise only the same tests fail. */
  sure: boolean
}

/** The wrong answer that a verdict looks like. Where only the names agree, it must be the one. */
export function recognise(wrong: readonly Known[], verdict: Verdict): Recognised | undefined {
  const seen = fingerprint(verdict)
  if (verdict.error || seen.length === 0) return undefined
  const exact = wrong.find((known) => same(known.fingerprint, seen, true))
  if (exact) return { ...exact, sure: true }
  const alike = wrong.filter((known) => same(known.fingerprint, seen, false))
  const [only] = alike
  if (!only || alike.length > 1 || seen.length === verdict.tests.length) return undefined
  return { ...only, sure: false }
}

export const same = (a: Fingerprint, b: Fingerprint, exactly: boolean): boolean =>
  a.length === b.length &&
  a.every(({ test, message }, index) => {
    const other = b[index]!
    return test === other.test && (!exactly || message === other.message)
  })
