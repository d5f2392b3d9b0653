// Timers that are counted, so that the worker knows when a program has nothing left to wait for:
// where Node would end its process, the page says that the program has ended. They are objects, as
// Node's are: `unref` keeps one from holding the program open. `setImmediate` is a task of its own,
// after the code that runs and what promises call; its order among timers is the browser's, not Node's.

export interface Timers {
  setTimeout: (callback: () => void, delay?: number) => number
  setInterval: (callback: () => void, delay?: number) => number
  clearTimeout: (id: number) => void
}

type Callback = (...values: unknown[]) => void

class Timer {
  readonly #id: number
  #isHolding = true
  readonly #clear: (id: number) => void

  static {
    // its name in the output, whatever a minifier makes of it
    Object.defineProperty(this, 'name', { value: 'Timeout' })
  }

  constructor(id: number, clear: (id: number) => void) {
    this.#id = id
    this.#clear = clear
  }

  ref(): this {
    this.#isHolding = true
    return this
  }

  unref(): this {
    this.#isHolding = false
    return this
  }

  hasRef(): boolean {
    return this.#isHolding
  }

  [Symbol.toPrimitive](): number {
    return this.#id
  }

  [Symbol.dispose](): void {
    this.#clear(this.#id)
  }
}

/** Puts counted timers in the place of a scope's own; gives the number that hold a program open. */
export function countTimers(scope: Timers): () => number {
  const { setTimeout, setInterval, clearTimeout } = scope
  const pending = new Map<number, Timer>()
  const clear = (timer: unknown): void => {
    const id = Number(timer ?? 0)
    pending.delete(id)
    clearTimeout.call(scope, id)
  }
  const make =
    (native: Timers['setTimeout'], isOnce: boolean) =>
    (callback: Callback, delay = 0, ...values: unknown[]): Timer => {
      if (typeof callback !== 'function') throw new TypeError('a timer takes a function to call')
      const id = native.call(
        scope,
        () => {
          if (isOnce) pending.delete(id)
          callback(...values)
        },
        delay,
      )
      const timer = new Timer(id, clear)
      pending.set(id, timer)
      return timer
    }
  const { setImmediate, clearImmediate, waiting } = immediates()
  Object.assign(scope, {
    setImmediate,
    clearImmediate,
    setTimeout: make(setTimeout, true),
    setInterval: make(setInterval, false),
    clearTimeout: clear,
    clearInterval: clear,
  })
  return () => waiting() + [...pending.values()].filter((timer) => timer.hasRef()).length
}

class Immediate {
  readonly call: () => void

  constructor(call: () => void) {
    this.call = call
  }
}

/** `setImmediate` by messages, which a browser does not slow down as it does timers. */
function immediates() {
  const { port1, port2 } = new MessageChannel()
  const queue = new Set<Immediate>()
  port1.onmessage = () => {
    const [next] = queue
    if (!next) return
    queue.delete(next)
    next.call()
  }
  return {
    setImmediate: (callback: Callback, ...values: unknown[]): Immediate => {
      if (typeof callback !== 'function') throw new TypeError('setImmediate takes a function')
      const made = new Immediate(() => {
        callback(...values)
      })
      queue.add(made)
      port2.postMessage(0)
      return made
    },
    clearImmediate: (immediate: Immediate) => {
      queue.delete(immediate)
    },
    waiting: () => queue.size,
  }
}
