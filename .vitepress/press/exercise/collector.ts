// The page's runner: the three names that an exercise's test imports from 'vitest', made of
// Vitest's own `expect` and a list. Pure: no Node, no Vitest, so that a worker in a browser runs
// it as it stands. A test file is loaded, which fills the list; `judge` then runs what was listed.
// Invariant: tests run one after another, in the order of the file.

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
  type ExpectStatic,
} from '@vitest/expect'
import { CHAI, ENDLESS, failure, TEST_LIMIT, type TestResult, type Verdict } from './verdict.ts'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
Object.assign(chai.config, CHAI)

const globals = globalThis as unknown as Record<symbol, object>

/** `expect` of Vitest, as far as the contract of exercises goes. */
export const expect = Object.assign(
  (value: unknown, why?: string) => chai.expect(value, why),
  chai.expect,
  globals[ASYMMETRIC_MATCHERS_OBJECT],
) as unknown as ExpectStatic

setState({ assertionCalls: 0, isExpectingAssertions: false }, expect)
globals[GLOBAL_EXPECT] = expect

export interface Case {
  name: string
  body: () => unknown
}

let cases: Case[] = []
const path: string[] = []

/** Lists a test. */
export function test(name: string, body: () => unknown): void {
  cases.push({ name: [...path, name].join(' > '), body })
}

/** Puts a name before the names of the tests inside. */
export function describe(name: string, body: () => void): void {
  path.push(name)
  try {
    body()
  } finally {
    path.pop()
  }
}

/** The tests that were listed since the last call. */
export function listed(): Case[] {
  const list = cases
  cases = []
  return list
}

export interface Progress {
  begin?: (name: string) => void
  end?: (result: TestResult) => void
}

/** Runs tests one after another. `subject` is the name of the tested file as stacks give it. */
export async function judge(
  list: readonly Case[],
  subject: string,
  { begin, end }: Progress = {},
): Promise<Verdict> {
  const results: TestResult[] = []
  for (const one of list) {
    begin?.(one.name)
    const result = await attempt(one, subject)
    results.push(result)
    end?.(result)
  }
  return { tests: results }
}

/** A test that waits for ever is left waiting; one that loops for ever has to be stopped from outside. */
async function attempt({ name, body }: Case, subject: string): Promise<TestResult> {
  const late = Promise.withResolvers<TestResult>()
  const timer = setTimeout(() => {
    late.resolve({ name, state: 'fail', message: ENDLESS })
  }, TEST_LIMIT)
  const run = async (): Promise<TestResult> => {
    try {
      await body()
      return { name, state: 'pass' }
    } catch (error) {
      return failure(name, error, subject)
    }
  }
  try {
    return await Promise.race([run(), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
