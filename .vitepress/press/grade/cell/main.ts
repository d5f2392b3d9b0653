// A cell: one submission meets the tests of one exercise, and the grader hears how it went. The order
// of the steps is the defence: the channel is opened, the surroundings are taken away, the language and
// the modules of the book are frozen, and only then is the subject loaded. Invariant: no code of the
// subject runs before `sealed`, and what runs after uses nothing that the subject could have changed.

import { describe, expect, listed, test, type Case } from '../../exercise/collector.ts'
import { failure, missing, said, unexported, unloadable } from '../../exercise/verdict.ts'
import type { TestResult } from '../../exercise/verdict.ts'
import { canary } from './canary.ts'
import { openChannel, readJob } from './channel.ts'
import { prune } from './globals.ts'
import { guard, plainLists } from './guard.ts'
import { freezeAll, harden, shared } from './harden.ts'
import { address, open } from './linker.ts'

const job = readJob()
const tell = openChannel(job.secret)
job.secret = ''
let checks = 0

const foul = (what: string): never => {
  tell({ step: 'foul', what })
  throw new Error(`A submission may not do this: it ${what}`)
}

const node = process as NodeJS.Process & { reallyExit(code: number): never }

/** Counts the checks that a test reaches. */
const counted = Object.assign((value: unknown, why?: string) => {
  checks += 1
  return expect(value, why)
}, expect)

const load = async (path: string): Promise<object> => (await import(address(path))) as object

await open(job, { test, describe, expect: counted }, foul)
prune(foul)
const modules: object[] = []
for (const path of job.trusted) modules.push(await load(path))
const stub = await load(job.stub)
const frozen = harden()
freezeAll(shared(modules), frozen)
guard({ frozen, foul })
for (const event of ['uncaughtException', 'unhandledRejection']) node.on(event, () => undefined)
const sealed = canary()
tell({ step: 'ready' })

async function run(): Promise<void> {
  let cases: Case[]
  try {
    const subject = await load(job.subject)
    const absent = missing(stub, subject)
    if (absent !== undefined) {
      tell({ step: 'unloadable', message: unexported(absent).error!.message })
      return
    }
    plainLists(stub, subject)
    await load(job.test)
    cases = listed()
  } catch (error) {
    const { message, line } = unloadable(error, job.subject).error!
    tell({ step: 'unloadable', message, ...(line !== undefined && { line }) })
    return
  }
  tell({ step: 'names', names: cases.map(({ name }) => name) })
  for (const one of cases) {
    tell({ step: 'begin', name: one.name })
    checks = 0
    const result = await attempt(one)
    tell({ step: 'end', result, checks, canary: sealed && canary() })
  }
}

async function attempt({ name, body }: Case): Promise<TestResult> {
  try {
    await body()
    return { name, state: 'pass' }
  } catch (error) {
    try {
      return failure(name, error, job.subject)
    } catch {
      return { name, state: 'fail', message: said('an error that cannot be told') }
    }
  }
}

await run()
tell({ step: 'done' })
node.reallyExit(0)
