// Runs the Promises/A+ suite on our promise, in a process of its own; prints how many tests passed.
//
// The suite waits with timers for what microtasks do, so its timers may run faster. Mocha has its
// own `setTimeout` since it was loaded, so its limits stay.

import { createRequire } from 'node:module'
import { OwnPromise } from '../../code/14-futures/own-promise.ts'

interface Deferred {
  promise: PromiseLike<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}
type Runner = (
  adapter: { deferred: () => Deferred },
  options: { reporter: string; timeout: number },
  done: (error: Error | null) => void,
) => void

const require = createRequire(import.meta.url)
const runSuite = require('promises-aplus-tests') as Runner

const { setTimeout } = globalThis
globalThis.setTimeout = ((callback: () => void, milliseconds: number) =>
  setTimeout(callback, milliseconds / 10)) as typeof setTimeout

function deferred(): Deferred {
  let settle: Omit<Deferred, 'promise'> | undefined
  const promise = new OwnPromise<unknown>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle! }
}

runSuite({ deferred }, { reporter: 'dot', timeout: 5000 }, (error) => {
  if (error) process.exitCode = 1
})
