// async and await, of a generator and promises: a body yields what it
// awaits, and a driver resumes it when the promise is settled.

// #region async
/** The body of an async function; it yields what it awaits. */
export type AsyncBody<This, Args extends unknown[], T> = (
  this: This,
  ...args: Args
) => Generator<unknown, T, unknown>

/** Makes an async function of a generator function. */
export function async<This, Args extends unknown[], T>(
  body: AsyncBody<This, Args, T>,
): (this: This, ...args: Args) => Promise<Awaited<T>> {
  return function (...args) {
    return new Promise<unknown>((resolve, reject) => {
      const coroutine = body.apply(this, args)
      const step = (resume: () => IteratorResult<unknown, T>): void => {
        let request
        try {
          request = resume()
        } catch (error) {
          return reject(error)
        }
        if (request.done) return resolve(request.value)
        try {
          Promise.resolve(request.value).then(
            (value) => step(() => coroutine.next(value)),
            (error) => step(() => coroutine.throw(error)),
          )
        } catch (error) {
          step(() => coroutine.throw(error)) // it could not be awaited
        }
      }
      step(() => coroutine.next())
    }) as Promise<Awaited<T>>
  }
}
// #endregion async

// #region wait
/** For `yield*`: `await`, with the type of what comes. */
export function* wait<T>(
  value: T,
): Generator<unknown, Awaited<T>, unknown> {
  return (yield value) as Awaited<T> // the driver sends what `value` brings
}
// #endregion wait
