// What a page makes of the steps that an exam reports. They come out of a worker in which a reader's
// text ran, so each is rebuilt from what it must hold, and what is no step is dropped.

import type { Step } from '../../press/exercise/steps.ts'
import type { TestResult, Verdict } from '../../press/exercise/verdict.ts'

export type Reported = Exclude<Step, { step: 'log' | 'done' }>

/** The verdict where a subject has changed what the tests stand on. */
export const changedLanguage = (name: string): Verdict => ({
  tests: [],
  error: {
    message: `it changes ${name}, on which the tests stand: what they say would mean nothing`,
  },
})

/** The verdict where other tests ran than those of the exercise. */
export const otherTests: Verdict = {
  tests: [],
  error: { message: 'other tests ran than those of this exercise: what they say means nothing' },
}

/** A verdict that counts: on no other tests than those named, in order. No names, no complaint. */
export const counted = (verdict: Verdict, names: readonly string[]): Verdict =>
  verdict.error ||
  names.length === 0 ||
  same(
    verdict.tests.map(({ name }) => name),
    names,
  )
    ? verdict
    : otherTests

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index])

/** The step in a text, of this subject; undefined where it holds none. */
export function asStep(text: string, subject: string): Reported | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(value)) return undefined
  const { step, name, names, result, verdict } = value
  if (step === 'load') return { step, subject }
  if (step === 'begin' && typeof name === 'string') return { step, subject, name }
  if (step === 'names' && isTexts(names)) return { step, subject, names }
  const ended = step === 'end' ? asResult(result) : undefined
  if (ended) return { step: 'end', subject, result: ended }
  const found = step === 'verdict' ? asVerdict(verdict) : undefined
  return found && { step: 'verdict', subject, verdict: found }
}

function asVerdict(value: unknown): Verdict | undefined {
  if (!isRecord(value) || !Array.isArray(value['tests'])) return undefined
  const tests = (value['tests'] as unknown[]).map(asResult)
  if (!tests.every((test) => test !== undefined)) return undefined
  const { error } = value
  if (!isRecord(error)) return { tests }
  return { tests, error: { message: String(error['message']), ...lineOf(error) } }
}

function asResult(value: unknown): TestResult | undefined {
  if (!isRecord(value)) return undefined
  const { name, state, message } = value
  if (typeof name !== 'string' || (state !== 'pass' && state !== 'fail')) return undefined
  return { name, state, ...(typeof message === 'string' && { message }), ...lineOf(value) }
}

const lineOf = ({ line }: Record<string, unknown>): { line?: number } =>
  typeof line === 'number' ? { line } : {}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')
