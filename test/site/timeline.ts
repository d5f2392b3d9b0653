// Drives a timeline as a reader with a keyboard does, and holds it against its trace: at every step
// the sentence, the list of tasks, the marks in the code and the cursor must be those of that moment.

import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { moments, type Moment, type Trace } from '../../.vitepress/press/timeline/format.ts'
import {
  placeText,
  standingText,
  timelineSentences,
} from '../../.vitepress/press/timeline/sentence.ts'
import { announced, isFocused, tabTo } from './player.ts'
import { shifts, watchShifts } from './player-motion.ts'

interface Driven {
  page: Page
  figure: Locator
  scrubber: Locator
  program: string
  moments: Moment[]
  said: string[]
}

/** Drives the timeline in the figure that `selector` finds, to its end and back. */
export async function driveTimeline(page: Page, selector: string): Promise<void> {
  await watchShifts(page)
  const driven = await begin(page, selector)
  await tabTo(page, driven.scrubber)
  await checkStep(driven, 0)
  const steps = [...driven.moments.keys()]
  await walk(driven, 'ArrowRight', steps.slice(1))
  await walk(driven, 'ArrowLeft', steps.slice(0, -1).reverse())
  await walk(driven, 'End', steps.slice(-1))
  await walk(driven, 'Home', [0])
  await checkPlay(driven)
  await page.keyboard.press('Escape')
  assert.ok(await isFocused(driven.scrubber), 'Escape moves nothing')
  await page.keyboard.press('Tab')
  assert.equal(await isFocused(driven.scrubber), false, 'Tab leads out')
  assert.deepEqual(await shifts(page, selector), [], 'nothing in the timeline shifts')
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
  const trace = await page.evaluate(
    async (src) => (await (await fetch(src)).json()) as Trace,
    address,
  )
  const all = moments(trace)
  const said = timelineSentences(trace, all)
  return { page, figure, scrubber, program: trace.program, moments: all, said }
}

async function walk(driven: Driven, key: string, steps: number[]): Promise<void> {
  for (const step of steps) {
    await driven.page.keyboard.press(key)
    await checkStep(driven, step)
    assert.equal(await announced(driven), driven.said[step], `${key} announces step ${step}`)
  }
}

async function checkStep(driven: Driven, step: number): Promise<void> {
  const { figure, scrubber, said, program } = driven
  const at = `step ${step}`
  assert.equal(await scrubber.inputValue(), String(step), at)
  assert.equal(await scrubber.getAttribute('aria-valuetext'), said[step], at)
  assert.equal(await figure.locator('.player-says').textContent(), said[step], at)
  const { tasks } = driven.moments[step]!
  const standing = tasks.map((task) => {
    const place =
      task.place && task.state !== 'running' ? `, ${placeText(task.place, program)}` : ''
    return `${task.name} ${standingText(task)}${place}`
  })
  assert.deepEqual(await figure.locator('.timeline-task').allTextContents(), standing, at)
  const lines = tasks.flatMap(({ place }) => (place ? [String(place.line)] : []))
  const marked = await figure
    .locator(':is([data-now], [data-parked])[data-line]')
    .evaluateAll((all) => all.map((line) => (line as HTMLElement).dataset['line']!))
  assert.deepEqual(marked, [...new Set(lines)].toSorted(), `marked lines at ${at}`)
  await checkLinks(figure)
  const column = await figure.evaluate((element) => {
    const field = element.querySelector('.timeline-field')!.getBoundingClientRect()
    const cursor = element.querySelector('.timeline-cursor')!.getBoundingClientRect()
    return (cursor.left - field.left) / field.width
  })
  assert.ok(
    Math.abs(column - step / said.length) < 0.01,
    `the cursor stands in its column at ${at}`,
  )
}

/** Each place is a link to a line that is shown. */
async function checkLinks(figure: Locator): Promise<void> {
  const dead = await figure
    .locator('.timeline-task a')
    .evaluateAll((all) =>
      all
        .map((link) => link.getAttribute('href')!)
        .filter((href) => !document.getElementById(href.slice(1))?.dataset['line']),
    )
  assert.deepEqual(dead, [], 'links lead to lines')
}

/** Space runs it, and nothing is announced until Space stops it again. */
async function checkPlay(driven: Driven): Promise<void> {
  const { page, scrubber } = driven
  await page.keyboard.press(' ')
  await page.waitForFunction(
    (input) => (input as HTMLInputElement).value !== '0',
    await scrubber.elementHandle(),
  )
  assert.equal(await scrubber.getAttribute('aria-valuetext'), 'Playing')
  await page.keyboard.press(' ')
  await checkStep(driven, Number(await scrubber.inputValue()))
  await walk(driven, 'Home', [0])
}
