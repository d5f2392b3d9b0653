// What the process that runs exercises' tests is asked, what it reports, and what the reports add
// up to. Invariant: a subject that has its verdict keeps it; later steps of it say nothing.

import { stopped, TEST_LIMIT, type TestResult, type Verdict } from './verdict.ts'

/** A subject under a test; paths are relative to the root. */
export interface Job {
  test: string
  stub: string
  subject: string
}

/** The terminal's runner, and the page's. */
export type Engine = 'vitest' | 'collector'

export type Step =
  | { step: 'load'; subject: string }
  | { step: 'names'; subject: string; names: string[] }
  | { step: 'begin'; subject: string; name: string }
  | { step: 'end'; subject: string; result: TestResult }
  | { step: 'verdict'; subject: string; verdict: Verdict }
  | { step: 'log'; text: string }
  | { step: 'done' }

const LOAD_LIMIT = 5_000
const GRACE = 500

/** What the steps so far say. */
export class Account {
  readonly verdicts = new Map<string, Verdict>()
  #now: { subject: string; names: string[]; results: TestResult[]; running?: string } | undefined

  /** Takes a step, and gives the milliseconds within which the next must come. */
  take(step: Exclude<Step, { step: 'log' | 'done' }>): number {
    const { subject } = step
    if (step.step === 'verdict') this.verdicts.set(subject, step.verdict)
    if (this.verdicts.has(subject)) this.#now = undefined
    else if (step.step === 'load') this.#now = { subject, names: [], results: [] }
    else if (step.step === 'names') this.#now = { subject, names: step.names, results: [] }
    else if (this.#now && step.step === 'begin') this.#now.running = step.name
    else if (this.#now && step.step === 'end') this.#now.results.push(step.result)
    return step.step === 'begin' ? TEST_LIMIT + GRACE : LOAD_LIMIT
  }

  /** Gives the running subject the verdict that it was stopped; false where none is running. */
  stop(): boolean {
    if (!this.#now) return false
    const { subject, names, results, running } = this.#now
    this.verdicts.set(subject, stopped(names, results, running))
    this.#now = undefined
    return true
  }
}
