// yield* written out by hand, from ECMA-262's steps for it. A delegation
// does what a generator does whose body is `return yield* iterable`.
// Invariant: while it is parked, exactly one inner iterator is open.

// #region types
interface Received {
  how: 'next' | 'throw' | 'return'
  value: unknown
}

type Result = IteratorResult<unknown, unknown>

/** What one turn of the loop hands out, and whether it was the last. */
interface Turn {
  ended: boolean
  result: Result
}
// #endregion types

// #region turn
/** One turn of the loop: what the inner iterator says to what came. */
function turn({ iterator, next }: Opened, { how, value }: Received): Turn {
  if (how === 'next') return through(next.call(iterator, value))
  const method = methodOf(iterator, how)
  if (method) return through(method.call(iterator, value))
  if (how === 'return') return last(value)
  close(iterator)
  throw new TypeError('the inner iterator has no throw()')
}

/** A result that was yielded goes out as it is, object and all. */
function through(result: unknown): Turn {
  if (!isResult(result)) throw new TypeError('not a result object')
  return result.done ? last(result.value) : { ended: false, result }
}

const last = (value: unknown): Turn => ({
  ended: true,
  result: { value, done: true },
})

function close(iterator: object) {
  const method = methodOf(iterator, 'return')
  if (method && !isResult(method.call(iterator)))
    throw new TypeError('not a result object')
}
// #endregion turn

// #region open
interface Opened {
  iterator: object
  next: Method
}

/** The inner iterator; its `next` is looked up once, for all turns. */
function open(iterable: unknown): Opened {
  const iterator = methodOf(iterable, Symbol.iterator)?.call(iterable)
  if (!isObject(iterator)) throw new TypeError('not iterable')
  return { iterator, next: Reflect.get(iterator, 'next') as Method }
}
// #endregion open

// #region lookups
type Method = (this: unknown, value?: unknown) => unknown

const isObject = (value: unknown): value is object =>
  typeof value === 'function' ||
  (typeof value === 'object' && value !== null)

/** The protocol asks no more of a result than that it is an object. */
const isResult = (value: unknown): value is Result => isObject(value)

/** A method that may be missing; anything else there is an error. */
function methodOf(of: unknown, key: PropertyKey): Method | undefined {
  const found: unknown = Reflect.get(Object(of) as object, key, of)
  if (found === undefined || found === null) return undefined
  if (typeof found === 'function') return found as Method
  throw new TypeError(`${String(key)} is not a function`)
}
// #endregion lookups

// #region delegation
class Delegation implements IterableIterator<unknown, unknown, unknown> {
  #state: 'made' | 'running' | 'parked' | 'ended' = 'made'
  #inner: Opened | undefined
  readonly #iterable: unknown

  constructor(iterable: unknown) {
    this.#iterable = iterable
  }

  next(value?: unknown) {
    return this.#resume({ how: 'next', value })
  }
  throw(value?: unknown) {
    return this.#resume({ how: 'throw', value })
  }
  return(value?: unknown) {
    return this.#resume({ how: 'return', value })
  }
  [Symbol.iterator]() {
    return this
  }
  // #endregion delegation

  // #region resume
  #resume(received: Received): Result {
    if (this.#state === 'running') throw new TypeError('already running')
    if (this.#state === 'made') {
      if (received.how === 'next') received = START
      else this.#state = 'ended'
    }
    if (this.#state === 'ended') return afterEnd(received)
    this.#state = 'running'
    try {
      this.#inner ??= open(this.#iterable)
      const { ended, result } = turn(this.#inner, received)
      this.#state = ended ? 'ended' : 'parked'
      return result
    } catch (error) {
      this.#state = 'ended'
      throw error
    }
  }
  // #endregion resume
}

const START: Received = { how: 'next', value: undefined }

/** What a generator that has ended, or will never start, says. */
function afterEnd({ how, value }: Received): Result {
  if (how === 'throw') throw value
  return { value: how === 'return' ? value : undefined, done: true }
}

/** A generator whose body is `return yield* iterable`, without yield. */
export const delegate = (
  iterable: unknown,
): IterableIterator<unknown, unknown, unknown> => new Delegation(iterable)
