// Python, from npm: Pyodide in a worker of this process, loaded once and used for every program, so
// that a program that does not end can be ended.

import { Worker } from 'node:worker_threads'
import { PressError } from '../errors.ts'
import { LIMITS, type Ran } from '../run.ts'

let worker: Worker | undefined
let queue: Promise<unknown> = Promise.resolve()

/** Runs a Python program after those asked for earlier. */
export function runPython(path: string, text: string): Promise<Ran> {
  const ran = queue.then(() => runNow(path, text))
  queue = ran.catch(() => undefined)
  return ran
}

function runNow(path: string, text: string): Promise<Ran> {
  const to = (worker ??= new Worker(new URL('./python-worker.ts', import.meta.url), {
    execArgv: [],
  }))
  to.ref()
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const settle = (): void => {
      clearTimeout(timer)
      to.off('message', listen).off('error', fail).unref()
    }
    const stop = (what: string): void => {
      settle()
      worker = undefined
      void to.terminate()
      reject(
        new PressError({
          file: path,
          what,
          todo: 'A program of the book ends by itself and prints little.',
        }),
      )
    }
    const fail = (error: Error): void => {
      stop(`Python could not run: ${error.message}`)
    }
    const listen = (said: 'started' | Ran): void => {
      if (said === 'started') {
        timer = setTimeout(() => {
          stop(`the program does not end: stopped after ${LIMITS.time / 1000} s`)
        }, LIMITS.time)
      } else if (said.stdout.length + said.stderr.length > LIMITS.output)
        stop(`the program prints without end: more than ${LIMITS.output} characters`)
      else {
        settle()
        resolve(said)
      }
    }
    to.on('message', listen).on('error', fail)
    to.postMessage({ path, text, most: LIMITS.output })
  })
}
