// When a page is there and has nothing to do: what is not needed to read it may come then.

/** Calls back once, after the page has loaded and is idle. */
export function whenIdle(act: () => void): void {
  const idle = (): void => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 4_000 })
    else setTimeout(act, 1_000)
  }
  if (document.readyState === 'complete') idle()
  else addEventListener('load', idle, { once: true })
}
