// When a player is near enough to be worth loading, and what it plays.

const NEAR = '600px'

/** Resolves once an element is about to come into view; never, when the signal comes first. */
export function near(element: Element, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      resolve(undefined)
    },
    { rootMargin: NEAR },
  )
  observer.observe(element)
  signal.addEventListener('abort', () => {
    observer.disconnect()
  })
  return promise
}

/** Fetches what is played: `T` is what lies at that address. Rejects when it is not there. */
export async function load<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`)
  return (await response.json()) as T
}
