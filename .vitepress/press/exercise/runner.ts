// Runs exercises' tests in a process of their own, and ends what does not end.
//
// The child (child.ts) reports each step: a subject is loaded, a test begins, a test
// ends, the verdict is there. Each step says how long the next may take. When that is over, or the
// child dies (a loop that fills an array for ever takes the whole process with it, not only its
// thread), the steps so far make the verdict, and a new child goes on with the next subject.
// Invariant: every job gets exactly one verdict, and no child outlives this process.

import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Book } from '../book.ts'
import { Account, type Engine, type Job, type Step } from './steps.ts'
import type { Verdict } from './verdict.ts'
import { environment } from '../run.ts'

const START_LIMIT = 60_000
const MEMORY = '--max-old-space-size=512'

export class Runner {
  readonly #book: Book
  readonly #engine: Engine
  readonly #log: (text: string) => void
  #child: ChildProcess | undefined

  constructor(book: Book, engine: Engine, log: (text: string) => void = () => undefined) {
    this.#book = book
    this.#engine = engine
    this.#log = log
  }

  /** One verdict a job, in the order of the jobs. Jobs differ in their subjects. */
  async run(jobs: readonly Job[]): Promise<Verdict[]> {
    const account = new Account()
    const { verdicts } = account
    while (verdicts.size < jobs.length) {
      const before = verdicts.size
      const left = jobs.filter(({ subject }) => !verdicts.has(subject))
      await this.#attempt(left, account)
      if (verdicts.size === before) throw new Error(`no verdict on ${left[0]!.subject}`)
    }
    return jobs.map(({ subject }) => verdicts.get(subject)!)
  }

  /** Ends the child. A run that is under way stays without an answer. */
  async close(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || !children.has(child)) return
    awake(child, true)
    child.removeAllListeners('disconnect')
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  /** Runs jobs in one child until all are done, or the child had to be ended. */
  async #attempt(jobs: readonly Job[], account: Account): Promise<void> {
    if (!this.#child?.connected) this.#child = start(this.#engine, this.#book)
    const child = this.#child
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    let timer: NodeJS.Timeout | undefined
    const wait = (time: number): void => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), time).unref()
    }
    const take = (step: Step): void => {
      if (step.step === 'log') this.#log(step.text)
      else if (step.step === 'done') resolve(undefined)
      else wait(account.take(step))
    }
    let stderr = ''
    const note = (text: string): void => void (stderr = (stderr + text).slice(-4_000))
    // Comes after the last message, which the exit of the child may not.
    const lost = (): void => {
      this.#child = undefined
      if (account.stop()) resolve(undefined)
      else reject(new Error(`the process that runs the tests ended:\n${stderr}`))
    }
    child.on('message', take).on('disconnect', lost)
    child.stderr!.on('data', note)
    awake(child, true)
    wait(START_LIMIT)
    child.send(jobs)
    try {
      await promise
    } finally {
      clearTimeout(timer)
      child.off('message', take).off('disconnect', lost)
      child.stderr!.off('data', note)
      awake(child, false)
    }
  }
}

const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

function start(engine: Engine, { root }: Book): ChildProcess {
  const child = fork(join(import.meta.dirname, 'child.ts'), [engine, root], {
    env: environment(),
    execArgv: [MEMORY],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr!.setEncoding('utf8').resume()
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/** Whether a child, which has three handles here, keeps this process running. */
function awake(child: ChildProcess, yes: boolean): void {
  type Handle = { ref(): void; unref(): void } | null | undefined
  for (const handle of [child, child.channel, child.stderr] as Handle[])
    if (yes) handle?.ref()
    else handle?.unref()
}
