// A timer as a promise, as `node:timers/promises` has one; so that these
// programs run in a page, too.

// #region later
/** Fulfilled in so many milliseconds; a signal clears the timer. */
export const later = <T = void>(
  milliseconds: number,
  value?: T,
  signal?: AbortSignal,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(value as T), milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
// #endregion later
