// When a player is near enough to be worth loading, and its recording.

import type { Recording } from '../../press/recorder/format.ts'

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

/** Fetches a recording. Rejects when it is not there. */
export async function load(address: string, signal: AbortSignal): Promise<Recording> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`)
  return (await response.json()) as Recording
}
