// The page's runner in Node: a thread on which the collector stands in for 'vitest', and the
// subject for './stub.ts'. Which subject is in the address of the test: `test.ts?subject=…`.

import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Report } from './child.ts'
import { judge, listed } from './collector.ts'
import { listen } from './console.ts'
import type { Job } from './steps.ts'
import { missing, unexported, unloadable, type Verdict } from './verdict.ts'

const root = workerData as string
const port = parentPort!
const report: Report = (step) => {
  port.postMessage(step)
}
let loads = 0 // in each address, so that a file that was changed is loaded anew

registerHooks({
  resolve(specifier, { parentURL, ...context }, next) {
    const subject = new URL(parentURL ?? 'file:///').searchParams.get('subject')
    if (subject !== null && specifier === 'vitest')
      return next(new URL('collector.ts', import.meta.url).href)
    if (subject !== null && specifier === './stub.ts') return next(address(subject))
    return next(specifier, { parentURL, ...context })
  },
})

const address = (path: string): string => `${pathToFileURL(join(root, path)).href}?load=${loads}`

listen((text) => {
  report({ step: 'log', text })
})
port.on('message', (jobs: Job[]) => void all(jobs))

async function all(jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    report({ step: 'load', subject: job.subject })
    report({ step: 'verdict', subject: job.subject, verdict: await one(job) })
  }
  report({ step: 'done' })
}

async function one({ test, stub, subject }: Job): Promise<Verdict> {
  loads += 1
  listed()
  try {
    const absent = missing(
      (await import(address(stub))) as object,
      (await import(address(subject))) as object,
    )
    if (absent !== undefined) return unexported(absent)
    await import(`${address(test)}&subject=${encodeURIComponent(subject)}`)
  } catch (error) {
    return unloadable(error, subject)
  }
  const cases = listed()
  report({ step: 'names', subject, names: cases.map((one) => one.name) })
  return judge(cases, subject, {
    begin: (name) => {
      report({ step: 'begin', subject, name })
    },
    end: (result) => {
      report({ step: 'end', subject, result })
    },
  })
}
