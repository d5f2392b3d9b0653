// The worker in which an exercise's tests run on a reader's text: the page's runner, Vitest's `expect`
// and what the sandbox has for every program. It reports the same steps as the terminal's runner, and
// prints what the text prints. Invariants: `test`, `describe` and `expect` can be had only once, by the
// module that stands for 'vitest', before any text of a reader is loaded; what is reported was found by
// the runner, on a language that nobody had changed.

import { chai } from '@vitest/expect'
import { describe, expect, judge, listed, test } from '../../press/exercise/collector.ts'
import type { Step } from '../../press/exercise/steps.ts'
import {
  missing,
  said,
  unexported,
  unloadable,
  type Verdict,
} from '../../press/exercise/verdict.ts'
import { consoleFor } from '../sandbox/console.ts'
import type { Said } from '../sandbox/protocol.ts'
import { addresses, removeOwn } from '../sandbox/realm.ts'
import { watchBuiltins } from './builtins.ts'
import type { Exam } from './exam.ts'
import { changedLanguage } from './report.ts'

interface Scope extends EventTarget {
  console: object
  postMessage: (said: Said) => void
}
declare const self: Scope

const say = self.postMessage.bind(self)
const { stringify } = JSON
/** Characters of output that are shown; a loop that prints has no end. */
const LONGEST = 10_000
let left = LONGEST
let isOver = false

self.addEventListener(
  'message',
  (event) => {
    event.stopImmediatePropagation()
    void begin((event as MessageEvent<Exam>).data)
  },
  { once: true },
)

type Load = () => Promise<object>
interface Loaders {
  loaders: Record<'runner' | 'stub' | 'subject' | 'test', Load>
}

async function begin({ modules, subject, word }: Exam): Promise<void> {
  self.console = consoleFor(
    (_level, text) => {
      print(`${text}\n`)
    },
    () => performance.now(),
  )
  self.addEventListener('error', stray)
  self.addEventListener('unhandledrejection', stray)
  removeOwn(self, 'postMessage', 'close')
  const made = addresses(modules, new Map())
  const { loaders } = (await import(/* @vite-ignore */ made.at(-1)!)) as Loaders
  Object.defineProperty(self, word, { value: { test, describe, expect }, configurable: true })
  await loaders.runner()
  Reflect.deleteProperty(self, word)
  performance.clearResourceTimings()
  say({ type: 'started' })
  const changed = watchBuiltins({ expect, 'chai.Assertion': chai.Assertion })
  const report = reporter(subject, changed)
  report({ step: 'load', subject })
  report({ step: 'verdict', subject, verdict: await examine(loaders, subject, report) })
  isOver = true
  say({ type: 'ended', how: 'done' })
}

type Report = (step: Exclude<Step, { step: 'log' | 'done' }>) => void

/** Reports steps until the language is not what it was: then that is the verdict. */
function reporter(subject: string, changed: () => string | undefined): Report {
  return (step) => {
    if (isOver) return
    const name = changed()
    isOver = name !== undefined
    const told =
      name === undefined
        ? step
        : ({ step: 'verdict', subject, verdict: changedLanguage(name) } satisfies Step)
    say({ type: 'report', text: stringify(told) })
    if (isOver) say({ type: 'ended', how: 'done' })
  }
}

async function examine(
  { stub, subject, test }: Loaders['loaders'],
  path: string,
  report: Report,
): Promise<Verdict> {
  try {
    const absent = missing(await stub(), await subject())
    if (absent !== undefined) return unexported(absent)
    await test()
  } catch (error) {
    return unloadable(error, path)
  }
  const cases = listed()
  report({ step: 'names', subject: path, names: cases.map(({ name }) => name) })
  return judge(cases, path, {
    begin: (name) => {
      report({ step: 'begin', subject: path, name })
    },
    end: (result) => {
      report({ step: 'end', subject: path, result })
    },
  })
}

function print(text: string): void {
  if (left > 0 && !isOver) {
    const isCut = text.length > left
    const shown = isCut ? `${text.slice(0, left)}…\n(the rest of the output is not shown)` : text
    say({ type: 'line', level: 'log', text: shown.replace(/\n$/, '') })
  }
  left -= text.length
}

/** An error that nothing caught is told, and changes no verdict. */
function stray(event: Event): void {
  event.preventDefault()
  const { error, reason } = event as Event & { error?: unknown; reason?: unknown }
  print(`An error that nothing caught: ${said(error ?? reason)}\n`)
}
