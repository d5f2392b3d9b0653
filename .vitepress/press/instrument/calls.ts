// What an instrumented module calls, by one letter each: the join between the text that `emit.ts` and
// the files beside it write, and the recorder. One object a module, which knows its functions.

import type { Site } from './functions.ts'
import { GENERATOR, GENERATOR_FUNCTION, type Activation, type Reader } from './objects.ts'
import type { Recorder } from './recorder.ts'

type Callable = (this: unknown, ...given: unknown[]) => unknown
/** An iterator as a loop asks for it. */
interface Given {
  next: Callable
  return?: Callable
}

type Method = [site: number, isStatic: 0 | 1, key: PropertyKey]

/** Spread into a call: gives nothing, whatever the program makes of arrays. */
const NOTHING = {
  [Symbol.iterator]: () => ({ next: () => ({ done: true, value: undefined }) }),
}

const functions = new WeakSet<object>()

export class Calls {
  readonly #to: Recorder
  readonly #path: string
  readonly #sites: readonly Site[]
  readonly #keys = new Map<number, PropertyKey>()
  #told: Reader | undefined

  constructor(to: Recorder, path: string, sites: readonly Site[]) {
    this.#to = to
    this.#path = path
    this.#sites = sites
  }

  #new(site: number): Activation {
    return this.#to.activation(this.#path, this.#sites[site]!, site)
  }

  /** The activation on top, for code that belongs to whatever runs it. */
  get T(): Activation {
    return this.#to.stack.at(-1) ?? this.m()
  }

  /** The module begins. */
  m(): Activation {
    const name = this.#path.split('/').at(-1)!
    const site = { name, line: 1, generator: false }
    return this.#to.enter(this.#to.activation(this.#path, site, -1))
  }

  /** The module is over: it is looked at once more where it stood last, if it stood anywhere. */
  v(activation: Activation): void {
    if (this.#to.hasStopped(activation))
      this.#to.stop(activation, activation.line, activation.reader)
    this.#to.leave(activation)
  }

  /** A function is entered. */
  e(site: number): Activation {
    const top = this.#to.stack.at(-1)
    if (!top?.isOpening || top.site !== this.#sites[site]) return this.#to.enter(this.#new(site))
    top.isOpening = false
    return top
  }

  /** A constructor's field is about to have its value. */
  f(line: number): void {
    this.#to.field(this.T, line)
  }

  /** A function's parameters or fields begin before its body. */
  P(site: number): void {
    const top = this.#to.stack.at(-1)
    if (top?.isOpening && top.site === this.#sites[site]) return
    this.#to.enter({ ...this.#new(site), isOpening: true })
  }

  /** A generator's body begins. */
  n(site: number): Activation {
    return this.#to.objects.begun(() => this.#new(site))
  }

  /** A function is left. */
  o(activation: Activation): void {
    this.#to.leave(activation)
  }

  /** A statement is about to run. */
  s(activation: Activation, line: number, reader?: Reader): void {
    this.#to.stop(activation, line, reader)
  }

  /** A round of a loop without a condition begins. */
  w(): true {
    this.#to.count()
    return true
  }

  /** A call is about to happen. */
  c(activation: Activation, line: number, reader?: Reader): Iterable<never> {
    this.#to.stop(activation, line, reader)
    return NOTHING as Iterable<never>
  }

  /** A function is about to return. */
  r<T>(activation: Activation, line: number, reader?: Reader, value?: T): T {
    this.#to.stop(activation, line, reader, {
      returned: activation.site.async ? 'Promise' : this.#to.text(value),
    })
    return value!
  }

  /** An error is thrown. */
  t<T>(activation: Activation, line: number, reader: Reader | undefined, error: T): T {
    this.#to.throws(activation, line, reader, error)
    return error
  }

  /** An error passes through. */
  x<T>(activation: Activation, error: T): T {
    this.#to.passes(activation, error)
    return error
  }

  /** An error was caught. */
  k(activation: Activation, error: unknown): void {
    this.#to.lands(activation, error)
  }

  /** About to yield; an asynchronous generator leaves the stack as at an `await`. */
  p<T>(activation: Activation, line: number, reader?: Reader, value?: T): T {
    if (activation.object) {
      activation.line = line
      activation.isFresh = true
      this.#to.objects.park(activation, line, reader)
    } else this.#to.leave(activation)
    return value!
  }

  /** About to delegate. */
  d<T>(activation: Activation, line: number, reader: Reader | undefined, value: T): T {
    return this.p(activation, line, reader, value)
  }

  /** About to wait: the frame leaves the stack, and comes back with its next stop. */
  a<T>(activation: Activation, value: T): T {
    activation.isFresh = true
    this.#to.leave(activation)
    return value
  }

  /** A generator function that tells of each object it makes; it keeps its name, shape and prototype. */
  g(site: number, made: Callable, name?: string): Callable {
    const { params, count } = this.#sites[site]!
    if (name !== undefined && made.name === '')
      Object.defineProperty(made, 'name', { value: name, configurable: true })
    const seen = new Proxy(made, {
      apply: (target, self, given: unknown[]) => {
        const before = this.#told
        this.#told = params && byPosition(params, given)
        const padded =
          count === undefined ? given : Array.from({ length: count }, (_, index) => given[index])
        const object = Reflect.apply(target, self, padded) as object
        this.#to.objects.track(object, { ...this.#new(site), reader: this.#told })
        this.#told = before
        return object
      },
    })
    functions.add(seen)
    return seen
  }

  /** Tells the parameters of a generator function that has just been called. */
  q(reader: Reader): undefined {
    this.#told = reader
    return undefined
  }

  /** What a private generator method has made. */
  u<T>(site: number, object: T): T {
    if (typeof object === 'object' && object !== null && GENERATOR.isPrototypeOf(object))
      this.#to.objects.track(object, this.#new(site))
    return object
  }

  /** Keeps a computed key. */
  h(number: number, key: unknown): PropertyKey {
    const kept = typeof key === 'symbol' ? key : String(key)
    this.#keys.set(number, kept)
    return kept
  }

  /** A computed key that was kept. */
  z(number: number): PropertyKey {
    return this.#keys.get(number)!
  }

  /** The generator methods of a class. */
  j(made: Callable, methods: Method[]): void {
    for (const method of methods)
      this.#replace(method[1] ? made : (made.prototype as object), method)
  }

  /** The generator methods of an object. */
  y<T extends object>(made: T, methods: Method[]): T {
    for (const method of methods) this.#replace(made, method)
    return made
  }

  #replace(of: object, [site, , key]: Method): void {
    const value: unknown = Object.getOwnPropertyDescriptor(of, key)?.value
    if (typeof value !== 'function' || functions.has(value)) return
    if (GENERATOR_FUNCTION.isPrototypeOf(value))
      Object.defineProperty(of, key, { value: this.g(site, value as Callable) })
  }

  /** Stands between a loop and what it goes over, and stops before each `next`. */
  i(
    activation: Activation,
    line: number,
    head: Reader | undefined,
    reader: Reader | undefined,
    text: string,
    value: Iterable<unknown>,
  ): Iterable<unknown> {
    const to = this.#to
    const method: unknown = value[Symbol.iterator]
    if (typeof method !== 'function') throw new TypeError(`${text} is not iterable`)
    const iterator = (method as Callable).call(value) as Given | null
    if (typeof iterator !== 'object' || iterator === null)
      throw new TypeError('Result of the Symbol.iterator method is not an object')
    const { next } = iterator
    const seen = {
      next: () => {
        to.stop(activation, line, head)
        return next.call(iterator)
      },
      // asked for only when the loop is left early, as the loop itself would ask
      get return() {
        const close = iterator.return
        to.closes(activation, line, reader)
        return close && (() => close.call(iterator))
      },
    }
    return { [Symbol.iterator]: () => seen as Iterator<unknown> }
  }

  /** The same for a loop that waits. */
  ai(
    activation: Activation,
    line: number,
    head: Reader | undefined,
    _reader: Reader | undefined,
    _text: string,
    value: AsyncIterable<unknown> | Iterable<unknown>,
  ): AsyncIterable<unknown> | Iterable<unknown> {
    const method = (value as { [Symbol.asyncIterator]?: Callable })[Symbol.asyncIterator]
    if (typeof method !== 'function') return value
    const iterator = method.call(value) as Given
    const { next } = iterator
    const seen = {
      next: () => {
        this.#to.stop(activation, line, head)
        const result = next.call(iterator)
        this.#to.leave(activation)
        return result
      },
      get return() {
        const close = iterator.return
        return close && (() => close.call(iterator))
      },
    }
    return { [Symbol.asyncIterator]: () => seen as AsyncIterator<unknown> }
  }
}

function byPosition(params: readonly string[], given: readonly unknown[]): Reader {
  return {
    i: -1,
    r: Object.fromEntries(
      params.map((name, index) =>
        name.startsWith('...')
          ? [name.slice(3), () => given.slice(index)]
          : [name, () => given[index]],
      ),
    ),
  }
}

/** Where instrumented modules find their recorder. */
const PLACE = Symbol.for('yield-book:watch')

/** Has the modules of this realm tell a recorder what they do. */
export function install(recorder: Recorder): void {
  recorder.objects.install()
  Object.defineProperty(globalThis, PLACE, {
    value: (path: string, sites: Site[]) => new Calls(recorder, path, sites),
  })
}
