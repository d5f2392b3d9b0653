// async and await, of a generator and promises: a body yields what it
// awaits, and a driver resumes it when the promise is settled.

// #region async
/** The body of an async function; it yields what it awaits. */
export type AsyncBody<Args extends unknown[], T> = (
  ...args: Args
) => Generator<unknown, T, unknown>

/** Makes an async function of a generator function. */
export function async<Args extends unknown[], T>(
  body: AsyncBody<Args, T>,
): (...args: Args) => Promise<Awaited<T>> {
  return (...args) =>
    new Promise<unknown>((resolve, reject) => {
      const coroutine = body(...args)
      const step = (resume: () => IteratorResult<unknown, T>): void => {
        try {
          const request = resume()
          if (request.done) return resolve(request.value)
          Promise.resolve(request.value).then(
            (value) => step(() => coroutine.next(value)),
            (error) => step(() => coroutine.throw(error)),
          )
        } catch (error) {
          reject(error)
        }
      }
      step(() => coroutine.next())
    }) as Promise<Awaited<T>>
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
