// The process in which exercises' tests run. runner.ts starts it with the name of an
// engine and the root of the book, sends lists of jobs, and gets steps back. The tests run on a
// thread, so that this process answers while they loop, and ends when its parent does.

import { Worker } from 'node:worker_threads'
import type { Engine, Job, Step } from './steps.ts'

/** Takes jobs, reports their steps, and says `done`. */
export type Run = (jobs: readonly Job[]) => void
export type Report = (step: Step) => void

const [engine, root] = process.argv.slice(2) as [Engine, string]
const report: Report = (step) => process.send!(step)

process.on('SIGINT', () => undefined) // Ctrl-C is for the parent, which ends this process
process.on('disconnect', () => process.exit())
const run = engine === 'vitest' ? openVitest() : Promise.resolve(openCollector())
process.on(
  'message',
  (jobs: Job[]) =>
    void run.then((start) => {
      start(jobs)
    }),
)

async function openVitest(): Promise<Run> {
  const { open } = await import('./vitest.ts')
  return open(root, report)
}

function openCollector(): Run {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: root })
  worker.on('message', report)
  worker.on('exit', () => process.exit(1))
  return (jobs) => {
    worker.postMessage(jobs)
  }
}
