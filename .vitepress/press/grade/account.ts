// What a cell's reports add up to. The grader believes lines that carry the secret and the next
// number; any other line is a forgery. Invariant: an outcome is `right` only if the cell said that
// it is done, every test that it named began and passed with at least one check, after each of them
// the canary failed as it must, and nothing foul was told.

import * as z from 'zod'
import type { TestResult } from '../exercise/verdict.ts'
import type { Limits } from './cell.ts'
import { clean, INSIDE } from './reasons.ts'

const Result = z.object({
  name: z.string(),
  state: z.enum(['pass', 'fail']),
  message: z.string().optional(),
  line: z.number().optional(),
})

const Report = z.discriminatedUnion('step', [
  z.object({ step: z.literal('ready') }),
  z.object({ step: z.literal('names'), names: z.array(z.string()) }),
  z.object({ step: z.literal('begin'), name: z.string() }),
  z.object({
    step: z.literal('end'),
    result: Result,
    checks: z.number().int(),
    canary: z.boolean(),
  }),
  z.object({ step: z.literal('unloadable'), message: z.string(), line: z.number().optional() }),
  z.object({ step: z.literal('foul'), what: z.string() }),
  z.object({ step: z.literal('done') }),
])

export interface Outcome {
  right: boolean
  /** Why not, in a sentence; '' where it is right. */
  reason: string
  /** The submission did what none may, or what ended its process: not a wrong answer. */
  harm: boolean
  /** Tests that the cell named, in order; without those that never began. */
  tests: TestResult[]
  /** How many tests there are, as far as is known. */
  of: number
}

export class Account {
  readonly #secret: string
  readonly #limits: Limits
  #rest = ''
  #size = 0
  #count = 0
  #ready = false
  #done = false
  #names: string[] | undefined
  #running: string | undefined
  #harm: string | undefined
  #unloadable: string | undefined
  readonly #tests: TestResult[] = []

  constructor(secret: string, limits: Limits) {
    this.#secret = secret
    this.#limits = limits
  }

  /** The subject may run: what was before is the cell's own. */
  get ready(): boolean {
    return this.#ready
  }

  /** Takes text of the channel; true once nothing more is to come. */
  take(text: string): boolean {
    this.#size += text.length
    if (this.#size > this.#limits.reports) this.#harm ??= INSIDE.reports
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop()!
    for (const line of lines) if (!this.#done && this.#harm !== INSIDE.forged) this.#line(line)
    return this.#done || this.#harm === INSIDE.forged || this.#harm === INSIDE.reports
  }

  #line(line: string): void {
    const mark = `${this.#secret} ${this.#count} `
    if (!line.startsWith(mark)) {
      this.#harm = INSIDE.forged
      return
    }
    this.#count += 1
    const report = Report.parse(JSON.parse(line.slice(mark.length)))
    if (report.step === 'ready') this.#ready = true
    else if (report.step === 'names') this.#names ??= report.names
    else if (report.step === 'begin') this.#running = report.name
    else if (report.step === 'done') this.#done = true
    else if (report.step === 'foul') this.#harm ??= INSIDE.foul(clean(report.what))
    else if (report.step === 'unloadable')
      this.#unloadable = INSIDE.unloadable(clean(report.message), report.line)
    else this.#end(report)
  }

  #end({ result, checks, canary }: Extract<z.infer<typeof Report>, { step: 'end' }>): void {
    const { name, state, message, line } = result
    if (!canary) this.#harm ??= INSIDE.canary
    const empty = state === 'pass' && checks === 0
    this.#tests.push({
      name: clean(name),
      state: empty ? 'fail' : state,
      ...(empty
        ? { message: INSIDE.unchecked }
        : message !== undefined && { message: clean(message) }),
      ...(line !== undefined && { line }),
    })
    this.#running = undefined
  }

  /** The time is over. */
  late(): void {
    if (!this.#done)
      this.#harm ??= INSIDE.late(this.#running, `${this.#limits.time / 1000} seconds`)
  }

  /** It printed more than it may. */
  flooded(): void {
    this.#harm ??= INSIDE.flooded
  }

  /** The outcome, once the process has ended. */
  outcome(code: number | null, signal: string | null): Outcome {
    if (signal === 'SIGXCPU' && !this.#done)
      this.#harm ??= INSIDE.late(
        this.#running,
        `${this.#limits.processor} seconds of the processor`,
      )
    if (!this.#ready && this.#harm === undefined)
      throw new Error(`a cell did not start: it ended with ${signal ?? code}`)
    if (!this.#done) this.#harm ??= INSIDE.ended(this.#running, code, signal)
    const names = this.#names ?? []
    const failed = this.#tests.find(({ state }) => state === 'fail')
    const whole =
      names.length > 0 &&
      names.length === this.#tests.length &&
      this.#tests.every(({ name }, index) => name === clean(names[index]!))
    const reason =
      this.#harm ??
      this.#unloadable ??
      (failed ? INSIDE.failed(failed.name, failed.message) : whole ? '' : INSIDE.incomplete)
    return {
      right: reason === '',
      reason,
      harm: this.#harm !== undefined,
      tests: this.#tests,
      of: names.length,
    }
  }
}
