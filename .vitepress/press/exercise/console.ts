// What a subject prints, and errors that nothing catches, on the thread that runs its tests: both
// are told as text, and end nothing. Output is cut, for a loop that prints has no end.

import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { said } from './verdict.ts'

const LONGEST = 10_000

/** Sends to `tell` what is printed on this thread from now on. Calling the result ends it. */
export function listen(tell: (text: string) => void): () => void {
  let left = LONGEST
  const sink = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      if (left > 0)
        tell(
          text.length <= left
            ? text
            : `${text.slice(0, left)}…\n(the rest of the output is not shown)\n`,
        )
      left -= text.length
      done()
    },
  })
  const before = globalThis.console
  const stray = (error: unknown): void => {
    tell(`An error that nothing caught: ${said(error)}\n`)
  }
  globalThis.console = new Console({ stdout: sink, stderr: sink, colorMode: false })
  process.on('uncaughtException', stray).on('unhandledRejection', stray)
  return () => {
    globalThis.console = before
    process.off('uncaughtException', stray).off('unhandledRejection', stray)
  }
}
