// A trampoline: generators that call generators to any depth. A call is
// yielded, not nested, and the generators that wait for it lie on an
// array, not on the call stack. Invariant: the last one on the array is
// the only one that is resumed.

// #region call
/** A call of one routine by another. */
class Call<Y> {
  readonly name: string
  readonly routine: Routine<Y, unknown>

  constructor(name: string, routine: Routine<Y, unknown>) {
    this.name = name
    this.routine = routine
  }
}

/** A generator that yields items, and calls of others like it. */
export type Routine<Y, R> = Generator<Y | Call<Y>, R, unknown>

/** `yield* call(f, x)` is what f(x) returns, at any depth. */
export function* call<Y, R, Args extends unknown[]>(
  body: (...args: Args) => Routine<Y, R>,
  ...args: Args
): Generator<Call<Y>, R, unknown> {
  return (yield new Call(body.name, body(...args))) as R // from the driver
}
// #endregion call

// #region trampoline
interface Received {
  how: 'next' | 'throw' | 'return'
  value: unknown
}

/** Runs a routine and all that it calls; yields their items. */
export function* trampoline<Y, R, Args extends unknown[]>(
  body: (...args: Args) => Routine<Y, R>,
  ...args: Args
): Generator<Y, R, unknown> {
  const stack: Call<Y>[] = [new Call(body.name, body(...args))]
  try {
    return (yield* drive(stack, { how: 'next', value: undefined })) as R
  } finally {
    yield* drive(stack, { how: 'return', value: undefined })
  }
}
// #endregion trampoline

// #region drive
function* drive<Y>(stack: Call<Y>[], received: Received) {
  const left: string[] = []
  while (true) {
    const top = stack.at(-1)
    if (!top) return finish(received, left)
    try {
      const step = top.routine[received.how](received.value)
      left.length = 0
      if (step.done) {
        stack.pop()
        const how = received.how === 'return' ? 'return' : 'next'
        received = { how, value: step.value }
      } else if (step.value instanceof Call) {
        stack.push(step.value)
        received = { how: 'next', value: undefined }
      } else received = yield* offer(step.value)
    } catch (error) {
      stack.pop()
      left.push(top.name)
      received = { how: 'throw', value: error }
    }
  }
}
// #endregion drive

// #region offer
/** Yields an item; an error thrown in belongs to whoever yielded it. */
function* offer<Y>(item: Y): Generator<Y, Received, unknown> {
  try {
    return { how: 'next', value: yield item }
  } catch (error) {
    return { how: 'throw', value: error }
  }
}
// #endregion offer

// #region finish
/** An error that no routine caught, and the names of those it left. */
export class Uncaught extends Error {
  override name = 'Uncaught'
  /** From the innermost to the first. */
  readonly names: readonly string[]

  constructor(error: unknown, names: readonly string[]) {
    super(`${String(error)} in ${short(names).join(' ← ')}`, {
      cause: error,
    })
    this.names = names
  }
}

const short = (names: readonly string[]) =>
  names.length <= 5
    ? names
    : [...names.slice(0, 3), `${names.length - 4} more`, ...names.slice(-1)]

function finish(
  { how, value }: Received,
  left: readonly string[],
): unknown {
  if (how === 'throw') throw new Uncaught(value, left)
  return value
}
// #endregion finish
