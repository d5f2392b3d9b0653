// The worker in which a program of the book, or what the reader made of it, runs. It makes a blob of
// each module, puts the blobs' addresses where imports stand, and imports the last one: this is what
// a frame with an origin of its own still allows. It says what the program prints, what it threw
// without catching, and when it has ended. Invariant: it says no more than its limits allow; a
// program that tampers with this realm harms its own run, and the frame counts again.

import { consoleFor } from './console.ts'
import { inspect } from './inspect.ts'
import type { End, Level, Program, Said } from './protocol.ts'
import { addresses, removeOwn } from './realm.ts'
import { frames, headline, type Place } from './stack.ts'
import { countTimers, type Timers } from './timers.ts'

interface Scope extends EventTarget, Timers {
  console: object
  postMessage: (said: Said) => void
  reportError: (error: unknown) => void
}
declare const self: Scope

/** What a scope tells of an error that was not caught. */
type Thrown = Event & { error: unknown; filename: string; lineno: number }

const say = self.postMessage.bind(self)
const wait = self.setTimeout.bind(self)
const holding = countTimers(self)
const names = new Map<string, string>()
let isOver = false

self.addEventListener(
  'message',
  (event) => {
    void begin((event as MessageEvent<Program>).data)
  },
  { once: true },
)

async function begin({ modules, limits }: Program): Promise<void> {
  self.addEventListener('message', () => {
    say({ type: 'alive' })
  })
  self.console = consoleFor(printer(limits), () => performance.now())
  self.addEventListener('error', uncaught)
  self.addEventListener('unhandledrejection', rejected)
  // what a program could starve the page with, or end itself with unseen
  removeOwn(self, 'postMessage', 'close')
  const entry = addresses(modules, names).at(-1)!
  say({ type: 'started' })
  const loaded = import(/* @vite-ignore */ entry) as Promise<unknown>
  end(await ending(loaded))
}

function printer({ lines, characters }: Program['limits']): (level: Level, text: string) => void {
  return (level, text) => {
    lines -= 1
    characters -= text.length
    if (lines < 0 || characters < 0) end('flood')
    else if (!isOver) say({ type: 'line', level, text: named(text) })
  }
}

function end(how: End): void {
  if (isOver) return
  isOver = true
  say({ type: 'ended', how })
}

/** Waits until the program has nothing left to do, or can only wait for what will not come. */
async function ending(loaded: Promise<unknown>): Promise<End> {
  const entry = { isLoaded: false }
  loaded.then(
    () => {
      entry.isLoaded = true
    },
    (error: unknown) => {
      self.reportError(error)
    },
  )
  for (let idle = 0; ; idle += 20) {
    await new Promise<void>((resolve) => {
      wait(resolve, 20)
    })
    if (holding() > 0) idle = 0
    if (entry.isLoaded && idle >= 40) return 'done'
    if (!entry.isLoaded && idle >= 1_000) return 'waiting'
  }
}

const named = (text: string): string =>
  text.replace(/blob:[\w:/.-]+/g, (address) => names.get(address) ?? address)

function rejected(event: Event): void {
  event.preventDefault()
  self.reportError((event as PromiseRejectionEvent).reason)
}

/** Tells an error with the lines that the reader sees, and ends the program, as Node does. */
function uncaught(event: Event): void {
  event.preventDefault()
  const { error, filename, lineno } = event as Thrown
  const path = names.get(filename) ?? filename
  const inBook: Place | undefined =
    path.startsWith('code/') && lineno > 0 ? { path, line: lineno } : undefined
  const [frame] = error instanceof Error ? frames(error) : []
  const place = frame ? { path: frame.path, line: frame.line } : inBook
  const what = !(error instanceof Error) || frame ? inspect(error) : headline(error)
  const at = frame || !place ? '' : `\n    at ${place.path}:${place.line}`
  if (!isOver) say({ type: 'uncaught', text: named(`Uncaught ${what}${at}`), place })
  end('failed')
}
