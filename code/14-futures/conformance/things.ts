// What the programs await: promises in each state, thenables, a subclass.

// #region things
export const failure = (): Promise<never> =>
  Promise.reject(new Error('failed'))

/** Fulfilled after so many ticks. */
export function after<T>(ticks: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    const count = (left: number): void => {
      if (left === 0) return resolve(value)
      queueMicrotask(() => count(left - 1))
    }
    count(ticks)
  })
}

/** Rejected after so many ticks. */
export const failsAfter = (ticks: number, name: string): Promise<never> =>
  after(ticks, undefined).then(() => {
    throw new Error(name)
  })

/** An object with a `then`; it calls back at once. */
export const thenable = <T>(value: T): PromiseLike<T> =>
  ({
    then: (fulfilled: (value: T) => void) => fulfilled(value),
  }) as unknown as PromiseLike<T>

/** One that rejects, one that throws, and one that calls back twice. */
export const rejecting: unknown = {
  then: (_: unknown, rejected: (error: unknown) => void) =>
    rejected(new Error('rejecting')),
}
export const throwing: unknown = {
  then() {
    throw new Error('throwing')
  },
}
export const twice: unknown = {
  then(fulfilled: (value: unknown) => void) {
    fulfilled('first')
    fulfilled('second')
    throw new Error('too late')
  },
}

/** A promise of which `await` cannot even find out what it is. */
export const unreadable = (): Promise<unknown> =>
  Object.defineProperty(Promise.resolve('read'), 'constructor', {
    get() {
      throw new Error('unreadable')
    },
  })

/** What `await` does not take as it is, for it is not a plain promise. */
export class Sub<T> extends Promise<T> {}
// #endregion things
