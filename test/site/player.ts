// Drives a recording's player as a reader with a keyboard does, and holds it against the recording:
// at every step the lanes, the code, the sentence and the output must be those that `replay` gives.
// A page is driven as it stands; what fails throws an AssertionError that names the step.

import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { replay, type Recording } from '../../.vitepress/press/recorder/format.ts'
import { sentences } from '../../.vitepress/press/sentence.ts'
import { countFlights, shifts, watchShifts } from './player-motion.ts'
import { checkStep, type Driven } from './player-step.ts'

/** Stops of the Tab key between a section's heading and its figure, and some. */
const MOST_TABS = 100

/** Drives the player in the figure that `selector` finds, to its end and back. */
export async function drivePlayer(page: Page, selector: string): Promise<void> {
  const driven = await begin(page, selector)
  await watchShifts(page)
  await tabTo(page, driven.scrubber)
  await checkStep(driven, 0)
  await walk(driven, 'ArrowRight', [...driven.states.keys()].slice(1))
  await walk(driven, 'ArrowLeft', [...driven.states.keys()].slice(0, -1).reverse())
  await walk(driven, 'End', [driven.states.length - 1])
  await walk(driven, 'Home', [0])
  await checkPlay(driven)
  await checkFlights(driven)
  await checkWayOut(driven)
  assert.deepEqual(await shifts(page, selector), [], 'nothing in the player shifts')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.ok(wide <= 0, `the page scrolls sideways by ${wide} px`)
}

async function begin(page: Page, selector: string): Promise<Driven> {
  const figure = page.locator(selector)
  await figure.scrollIntoViewIfNeeded()
  const scrubber = figure.locator('input[type=range]')
  await scrubber.waitFor()
  const address = await figure.evaluate(
    (element) => element.closest<HTMLElement>('[data-src]')!.dataset['src']!,
  )
  const recording = await page.evaluate(
    async (src) => (await (await fetch(src)).json()) as Recording,
    address,
  )
  return { page, figure, scrubber, states: replay(recording), said: sentences(recording) }
}

/** Goes to the heading of the target's section, and presses the Tab key until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.evaluate((element) => {
    const isBefore = (anchor: Element): boolean =>
      (anchor.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    const anchors = [...document.querySelectorAll<HTMLElement>('.vp-doc .header-anchor')]
    anchors.findLast(isBefore)?.focus()
  })
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
  }
  assert.fail('the Tab key never comes to the scrubber')
}

export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Presses a key once for each step and checks that it leads there. */
async function walk(driven: Driven, key: string, steps: number[]): Promise<void> {
  for (const step of steps) {
    await driven.page.keyboard.press(key)
    await checkStep(driven, step)
    assert.equal(await announced(driven), driven.said[step], `${key} announces step ${step}`)
  }
}

/** A focused scrubber is read by its value; the live region has the same text, and is off meanwhile. */
export async function announced({
  figure,
  scrubber,
}: Pick<Driven, 'figure' | 'scrubber'>): Promise<string | null> {
  const live = figure.locator('.controls-live')
  assert.equal(await live.getAttribute('aria-live'), 'off', 'nothing is said twice')
  assert.equal(await live.textContent(), await scrubber.getAttribute('aria-valuetext'))
  return live.textContent()
}

/** Space runs it, and nothing is announced until Space stops it again. */
async function checkPlay(driven: Driven): Promise<void> {
  const { page, figure, scrubber, said } = driven
  await page.keyboard.press(' ')
  await figure.getByRole('button', { name: 'Pause', exact: true, includeHidden: true }).waitFor()
  await page.waitForFunction(
    (input) => (input as HTMLInputElement).value !== '0',
    await scrubber.elementHandle(),
  )
  assert.equal(await scrubber.getAttribute('aria-valuetext'), 'Playing')
  assert.equal(
    await figure.locator('.controls-live').textContent(),
    said[0],
    'silent while it runs',
  )
  await page.keyboard.press(' ')
  const step = Number(await scrubber.inputValue())
  await checkStep(driven, step)
  assert.equal(await announced(driven), said[step])
  await walk(driven, 'Home', [0])
}

/** Frames that change lanes are seen to; but not by a reader who asked for less motion. */
async function checkFlights({ page, figure, states }: Driven): Promise<void> {
  const moves = states.findIndex(({ event }) => event.do === 'park' || event.do === 'resume')
  if (moves < 0) return
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion })
    for (let step = 0; step < moves - 1; step++) await page.keyboard.press('ArrowRight')
    const flights = await countFlights(figure, () => page.keyboard.press('ArrowRight'))
    if (reducedMotion === 'reduce') assert.equal(flights, 0, 'reduced motion is respected')
    else assert.ok(flights >= states[moves]!.event.frames.length, 'a frame is seen to change lanes')
    await page.keyboard.press('Home')
  }
}

/** Escape holds nothing back, and Tab leads out. */
async function checkWayOut({ page, figure, scrubber }: Driven): Promise<void> {
  await page.keyboard.press('Escape')
  assert.ok(await isFocused(scrubber), 'Escape moves nothing')
  await page.keyboard.press('Tab')
  assert.equal(await figure.locator('.player-scene :focus').count(), 0, 'Tab leaves the scene')
}
