// Before the sandbox's worker, in a run of its own: has the first scheduler of a program, or the trace
// that the program exports, say what was done, and says that to the page when all has ended. It goes
// by the scheduler's own contract: each is made with an observer, beside the one that it was given.

import type { Said } from '../sandbox/protocol.ts'
import { PLACE, type Hooks } from './traced.ts'

interface Scope {
  postMessage: (said: Said) => void
}
declare const self: Scope

interface Kept {
  tasks: unknown
  events: unknown
}
type Observer = (happening: unknown) => void
interface Scheduler {
  host: { now: () => number }
}
type SchedulerClass = new (...given: unknown[]) => Scheduler
type RecorderClass = new (now: () => number) => Kept & { observe: Observer }

const say = self.postMessage.bind(self)
let recorder: RecorderClass | undefined
let kept: Kept | undefined

self.postMessage = (said) => {
  if (said.type === 'ended' && kept) say({ type: 'recorded', text: JSON.stringify(kept) })
  if (said.type === 'ended') say(said)
}

const hooks: Hooks = {
  recorder: (made) => {
    recorder = made as RecorderClass
  },
  exported: (trace) => {
    kept = trace as Kept
  },
  scheduler: (made) =>
    new Proxy(made, {
      construct: (target, [options = {}, ...others]: [{ observer?: Observer }?], as) => {
        const scheduled = target as SchedulerClass
        const by = as as SchedulerClass
        if (kept || !recorder)
          return Reflect.construct<unknown[], Scheduler>(scheduled, [options, ...others], by)
        const trace = new recorder(() => scheduler.host.now())
        kept = { tasks: trace.tasks, events: trace.events }
        const observer: Observer = (happening) => {
          trace.observe(happening)
          options.observer?.(happening)
        }
        const given = [{ ...options, observer }, ...others]
        const scheduler = Reflect.construct<unknown[], Scheduler>(scheduled, given, by)
        return scheduler
      },
    }),
}
Object.defineProperty(globalThis, Symbol.for(PLACE), { value: hooks })
