// A playback runs only while somebody can see it.

import type { Playback } from './playback.ts'

/** Stops the playback when its element is scrolled out of view or the page is hidden. */
export function stopWhenLeft(playback: Playback, element: Element, signal: AbortSignal): void {
  const observer = new IntersectionObserver((entries) => {
    if (entries.every(({ isIntersecting }) => !isIntersecting)) playback.stop()
  })
  observer.observe(element)
  signal.addEventListener('abort', () => {
    observer.disconnect()
  })
  const hidden = (): void => {
    if (document.hidden) playback.stop()
  }
  document.addEventListener('visibilitychange', hidden, { signal })
}
