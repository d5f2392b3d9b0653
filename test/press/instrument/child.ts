// In a worker: runs an instrumented program from files on disk and sends back what was recorded.

import { parentPort, workerData } from 'node:worker_threads'
import { install } from '../../../.vitepress/press/instrument/calls.ts'
import { Recorder } from '../../../.vitepress/press/instrument/recorder.ts'
import type { Event } from '../../../.vitepress/press/recorder/format.ts'
import { consoleFor } from '../../../.vitepress/theme/sandbox/console.ts'

const { files, entry } = workerData as { files: string[]; entry: string }
const events: Event[] = []
let isFull = false
const send = (exitCode: number): void => {
  recorder.end()
  parentPort!.postMessage({ events, isFull, exitCode })
}
const recorder = new Recorder(files, {
  event: (event) => {
    events.push(event)
  },
  full: () => {
    isFull = true
    send(1)
    process.exit()
  },
})
install(recorder)
globalThis.console = consoleFor(
  (level, text) => {
    if (level === 'log' || level === 'info') recorder.print(`${text}\n`)
  },
  () => 0,
) as Console
process.on('uncaughtException', (error) => {
  recorder.uncaught(error)
  send(1)
  process.exit()
})
process.once('beforeExit', () => {
  send(0)
})
await import(entry)
