// The worker in which the compiler runs, so that the page stays quick while it thinks. A classic
// worker made of a blob, as the site's policy wants it; the compiler is a script of the site.

import type { Declarations } from '../../press/declarations.ts'
import { makeCheck, type Check, type Compiler } from './checker.ts'
import type { Mark } from './mark.ts'

/** First the compiler, then any number of questions. */
export type Asked =
  | { type: 'load'; compiler: string; declarations: Declarations }
  | { type: 'check'; id: number; files: ReadonlyMap<string, string>; path: string }

export type Answered =
  | { type: 'loaded' }
  | { type: 'checked'; id: number; marks: Mark[] }
  | { type: 'failed'; message: string }

declare const self: {
  importScripts: (address: string) => void
  postMessage: (answer: Answered) => void
  addEventListener: (type: 'message', hear: (event: MessageEvent<Asked>) => void) => void
  ts: Compiler
}

let check: Check | undefined

self.addEventListener('message', ({ data }) => {
  try {
    self.postMessage(answer(data))
  } catch (error) {
    self.postMessage({ type: 'failed', message: String(error) })
  }
})

function answer(asked: Asked): Answered {
  if (asked.type === 'check')
    return { type: 'checked', id: asked.id, marks: check!(asked.files, asked.path) }
  self.importScripts(asked.compiler)
  check = makeCheck(self.ts, asked.declarations)
  return { type: 'loaded' }
}
