// What moves on a page with a player: layout shifts, which must not be, and cards in flight.

import type { Locator, Page } from 'playwright-core'

interface SeenShift {
  value: number
  sources: Node[]
}

declare global {
  /** Layout shifts since the page was loaded, and the elements that shifted. */
  var seenShifts: SeenShift[] | undefined
}

interface Shift extends PerformanceEntry {
  value: number
  sources: { node?: Node | null }[]
}

/** Begins to keep the shifts of a page, those since its loading included. */
export const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (globalThis.seenShifts) return
    const kept: SeenShift[] = []
    globalThis.seenShifts = kept
    const observer = new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        kept.push({ value, sources: sources.flatMap(({ node }) => node ?? []) })
    })
    observer.observe({ type: 'layout-shift', buffered: true })
  })

/** Shifts that began in an element, those that a key brought about too: what shifted, and by how much. */
export const shifts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(async (inside) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
    const root = document.querySelector(inside)!
    return (globalThis.seenShifts ?? []).flatMap(({ value, sources }) => {
      const within = sources.length > 0 && sources.every((node) => root.contains(node))
      return within ? [`${value.toFixed(4)} ${sources.map(nameOf).join(' ')}`] : []
    })
    function nameOf(node: Node): string {
      return node instanceof Element ? `${node.nodeName}.${node.className}` : node.nodeName
    }
  }, selector)

/** How many cards take off in the layer above the lanes while something is done. */
export async function countFlights(figure: Locator, act: () => Promise<void>): Promise<number> {
  const counter = await figure.locator('.player-sky').evaluateHandle((sky) => {
    const counted = { flights: 0, observer: new MutationObserver(() => undefined) }
    counted.observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) counted.flights += addedNodes.length
    })
    counted.observer.observe(sky, { childList: true })
    return counted
  })
  await act()
  return counter.evaluate((counted) => {
    const late = counted.observer
      .takeRecords()
      .reduce((sum, { addedNodes }) => sum + addedNodes.length, 0)
    counted.observer.disconnect()
    return counted.flights + late
  })
}
