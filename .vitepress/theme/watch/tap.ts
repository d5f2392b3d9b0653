// Before the sandbox's worker: has the program's modules tell a recorder what they do, and puts the
// events among what the worker says to the page. Loaded before `sandbox/worker.ts`, which so speaks
// through here. What is printed goes into the recording; only errors and warnings are said as lines.

import { install } from '../../press/instrument/calls.ts'
import { Recorder } from '../../press/instrument/recorder.ts'
import type { Program, Said } from '../sandbox/protocol.ts'
import { order } from './order.ts'

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
    recorder = new Recorder(order(modules.map(({ path }) => path)), {
      event: (told) => {
        say({ type: 'recorded', text: JSON.stringify(told) })
      },
      full: () => {
        say({ type: 'ended', how: 'flood' })
      },
    })
    install(recorder)
  },
  { once: true },
)

self.addEventListener('error', (event) => {
  recorder?.uncaught((event as ErrorEvent).error)
})
