// The generator objects of an instrumented program: each has a number, a state and an activation that
// outlives its time on the stack. Its `next`, `return` and `throw` go through here, so that the frame
// is on the stack while it runs, whoever resumes it: a call, a loop, a `yield*` or an iterator helper.

import type { Locals } from '../recorder/format.ts'
import type { GeneratorObject } from '../recorder/snapshot.ts'
import type { Site } from './functions.ts'

/** Gives the names and values in scope; a name that is not there yet throws. */
export interface Reader {
  /** The scope's number in its module. */
  i: number
  o?: Reader | undefined
  r: Record<string, () => unknown>
  /** Names that inner functions use, too: each round of a loop has its own. */
  c?: string[]
}

/** A function in progress. */
export interface Activation {
  site: Site
  /** Index of its file. */
  file: number
  /** The same for all activations of one function. */
  fn: string
  line: number
  reader?: Reader | undefined
  object?: Tracked
  /** What locals were when they were read last, by scope and name. */
  last: Map<string, unknown>
  /** Begun by its parameters, before its body. */
  isOpening?: boolean
  /** Lines of fields that were given values before the body began. */
  fields?: number[]
  /** Whether it was resumed, or will be, and has not been looked at since. */
  isFresh?: boolean
}

export interface Tracked {
  number: number
  state: GeneratorObject['state']
  rested: boolean
  /** Whether its body has begun. */
  hasBegun?: boolean
  activation: Activation
  /** Line and locals where it is suspended. */
  line: number
  reader?: Reader | undefined
  locals?: Locals
}

type Method = 'next' | 'return' | 'throw'

/** What every generator object has its methods from. */
export const GENERATOR = Object.getPrototypeOf(
  function* () {
    // only its prototype matters
  }.prototype as object,
) as Record<Method, (this: unknown, value: unknown) => IteratorResult<unknown>>

export const GENERATOR_FUNCTION = Object.getPrototypeOf(function* () {
  // only its prototype matters
}) as object

const isSuspended = ({ state }: Tracked): boolean => state === 'suspended'

/** All generator objects that instrumented functions have made, by number. */
export class Objects {
  readonly all: Tracked[] = []
  readonly #of = new WeakMap<object, Tracked>()
  /** Objects in the middle of a resumption, innermost last; `undefined` for one that is not known yet. */
  readonly #resumed: { object: object; tracked: Tracked | undefined }[] = []
  readonly #stack: Activation[]
  readonly #thrown: (into: Activation, error: unknown) => void

  /** `thrown` is told of an error that is thrown into a generator which has not begun. */
  constructor(stack: Activation[], thrown: (into: Activation, error: unknown) => void) {
    this.#stack = stack
    this.#thrown = thrown
  }

  of(object: object): Tracked | undefined {
    return this.#of.get(object)
  }

  /** Keeps an object of a generator function; once. */
  track(object: object, activation: Activation): Tracked {
    const known = this.#of.get(object)
    if (known) return known
    const tracked: Tracked = {
      number: this.all.length + 1,
      state: 'suspended',
      rested: true,
      activation,
      line: activation.line,
      reader: activation.reader,
    }
    activation.object = tracked
    this.#of.set(object, tracked)
    this.all.push(tracked)
    return tracked
  }

  /** The activation of a generator whose body begins. */
  begun(make: () => Activation): Activation {
    const now = this.#resumed.at(-1)
    if (!now) return make()
    if (!now.tracked) {
      now.tracked = this.track(now.object, make())
      now.tracked.state = 'running'
      this.#stack.push(now.tracked.activation)
    }
    now.tracked.hasBegun = true
    return now.tracked.activation
  }

  /** Suspends an object here, once the call that resumed it gives a result. */
  park({ object }: Activation, line: number, reader: Reader | undefined): void {
    if (!object) return
    object.line = line
    object.reader = reader
  }

  /** Has all resumptions of generators in this realm seen. */
  install(): void {
    const resume = this.#resume.bind(this)
    for (const name of ['next', 'return', 'throw'] as const) {
      const native = GENERATOR[name]
      const seen = {
        [name](this: unknown, value: unknown): IteratorResult<unknown> {
          return resume(this, () => native.call(this, value), name === 'throw' ? [value] : [])
        },
      }[name]
      Object.defineProperty(GENERATOR, name, {
        value: seen,
        writable: true,
        configurable: true,
        enumerable: false,
      })
    }
  }

  #resume(
    object: unknown,
    call: () => IteratorResult<unknown>,
    thrown: [error?: unknown],
  ): IteratorResult<unknown> {
    if (typeof object !== 'object' || object === null) return call()
    const known = this.#of.get(object)
    if (known && !isSuspended(known)) return call()
    const depth = this.#stack.length
    const now = { object, tracked: known }
    if (known) {
      known.rested = true
      known.state = 'running'
      this.#stack.push(known.activation)
      if (!known.hasBegun && thrown.length > 0) this.#thrown(known.activation, thrown[0])
    }
    this.#resumed.push(now)
    try {
      const result = call()
      this.#leave(now.tracked, result.done === true)
      return result
    } catch (error) {
      this.#leave(now.tracked, true)
      throw error
    } finally {
      this.#resumed.length = this.#resumed.indexOf(now)
      this.#stack.length = Math.min(depth, this.#stack.length)
    }
  }

  #leave(tracked: Tracked | undefined, isOver: boolean): void {
    if (!tracked) return
    tracked.state = isOver ? 'closed' : 'suspended'
    if (!isOver) tracked.rested = true
  }
}
