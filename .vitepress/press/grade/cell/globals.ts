// What a subject sees of its surroundings: the language, text encoding, `structuredClone`, aborting,
// timers, and a console that goes nowhere. What leads out of the cell is a foul: it is told to the
// grader, even if the subject catches the error. Timers are known by numbers and the console is an
// object of ours, because Node's own hold internal objects by which one gets further.

import { runInNewContext } from 'node:vm'

export type Foul = (what: string) => never

const KEPT = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'DOMException',
  'Event',
  'EventTarget',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'atob',
  'btoa',
  'queueMicrotask',
  'structuredClone',
]
const OUT = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'WebAssembly', 'Worker']
const ENDS = ['exit', 'reallyExit', 'abort', 'kill', 'execve', 'dlopen']
const INSIDE = ['binding', 'getBuiltinModule', '_linkedBinding', 'setuid', 'chdir', 'report']

/** Characters that a subject may print in all. */
const PRINTED = 1_000_000
/** What one call counts for at least. */
const CALL = 10

/** Takes the global object apart. */
export function prune(foul: Foul): void {
  const now = performance.now.bind(performance)
  const language = runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]
  const kept = new Set<PropertyKey>([...language, ...KEPT])
  for (const name of [...OUT, 'console']) kept.delete(name)
  const global = globalThis as Record<PropertyKey, unknown>
  for (const key of Reflect.ownKeys(globalThis))
    if (!kept.has(key)) Reflect.deleteProperty(global, key)
  const set = (name: string, value: unknown): void => {
    Object.defineProperty(global, name, { value, configurable: true })
  }
  for (const name of OUT) set(name, denied(`uses ${name}`, foul))
  set('performance', { now: () => now() })
  set('console', console(foul))
  set('process', process(foul))
  for (const [name, value] of Object.entries(timers(realTimers))) set(name, value)
}

const denied = (what: string, foul: Foul) =>
  function () {
    foul(what)
  }

function console(foul: Foul): object {
  let left = PRINTED
  const print = (...values: unknown[]): void => {
    left -= CALL
    for (const value of values) if (typeof value === 'string') left -= value.length
    if (left < 0) foul('prints without end')
  }
  const names = ['assert', 'clear', 'count', 'debug', 'dir', 'error', 'group', 'groupEnd', 'info']
  const more = ['log', 'table', 'time', 'timeEnd', 'timeLog', 'trace', 'warn']
  return Object.fromEntries([...names, ...more].map((name) => [name, print]))
}

/** As much of `process` as a module may ask at no risk. */
function process(foul: Foul): object {
  const { platform, version, versions } = realProcess
  const out = [...ENDS, ...INSIDE].map((name) => [name, denied(`calls process.${name}`, foul)])
  const quiet = ['on', 'once', 'off', 'emitWarning'].map((name) => [name, () => undefined])
  return {
    platform,
    version,
    versions: { ...versions },
    env: {},
    argv: [],
    nextTick: (act: (...args: unknown[]) => void, ...args: unknown[]) => {
      queueMicrotask(() => {
        act(...args)
      })
    },
    ...(Object.fromEntries([...out, ...quiet]) as object),
  }
}

const realProcess = globalThis.process
const realTimers = {
  setTimeout,
  setInterval,
  setImmediate,
  clearTimeout,
  clearInterval,
  clearImmediate,
}

type Act = (...args: unknown[]) => void

function timers(real: typeof realTimers): Record<string, unknown> {
  const running = new Map<number, () => void>()
  let last = 0
  const begin = (start: (id: number) => () => void): number => {
    last += 1
    running.set(last, start(last))
    return last
  }
  const clear = (id: number): void => {
    const end = running.get(id)
    running.delete(id)
    end?.()
  }
  return {
    setTimeout: (act: Act, delay?: number, ...args: unknown[]) =>
      begin((id) => {
        const timer = real.setTimeout(() => {
          running.delete(id)
          act(...args)
        }, delay)
        return () => {
          real.clearTimeout(timer)
        }
      }),
    setInterval: (act: Act, delay?: number, ...args: unknown[]) =>
      begin(() => {
        const timer = real.setInterval(() => {
          act(...args)
        }, delay)
        return () => {
          real.clearInterval(timer)
        }
      }),
    setImmediate: (act: Act, ...args: unknown[]) =>
      begin((id) => {
        const timer = real.setImmediate(() => {
          running.delete(id)
          act(...args)
        })
        return () => {
          real.clearImmediate(timer)
        }
      }),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  }
}
