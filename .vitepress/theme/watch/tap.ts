// Before the sandbox's worker: has the program's modules tell a recorder what they do, and puts the
// events among what the worker says to the page. Loaded before `sandbox/worker.ts`, which so speaks
// through here. What is printed goes into the recording; only errors and warnings are said as lines.

import { install } from '../../press/instrument/calls.ts'
import { Recorder, type Length } from '../../press/instrument/recorder.ts'
import type { Event as Told } from '../../press/recorder/format.ts'
import type { Program, Said } from '../sandbox/protocol.ts'
import { order } from './order.ts'

/**
 * How long what is watched in a page may be. Most of the book's programs fit, also on the scheduler, whose
 * tasks take a thousand steps or two; of a longer run the beginning is shown.
 */
const LENGTH: Length = { events: 2_500, size: 220_000, stops: 12_500 }

interface Scope extends EventTarget {
  postMessage: (said: Said) => void
}
declare const self: Scope

const say = self.postMessage.bind(self)
let recorder: Recorder | undefined

self.postMessage = (said) => {
  if (said.type === 'line' && (said.level === 'log' || said.level === 'info')) {
    recorder?.print(`${said.text}\n`)
    return
  }
  if (said.type === 'ended') recorder?.end()
  say(said)
}

self.addEventListener(
  'message',
  (event) => {
    const { modules } = (event as MessageEvent<Program>).data
    const hearing = {
      event: (told: Told): void => {
        say({ type: 'recorded', text: JSON.stringify(told) })
      },
      full: (): void => {
        say({ type: 'ended', how: 'flood' })
      },
    }
    recorder = new Recorder(order(modules.map(({ path }) => path)), hearing, LENGTH)
    install(recorder)
  },
  { once: true },
)

self.addEventListener('error', (event) => {
  recorder?.uncaught((event as ErrorEvent).error)
})
