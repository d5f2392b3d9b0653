// Drives what a reader chooses of a run, by keyboard, and holds what the page then shows against what
// the book's own modules give here.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import type { Values } from '../../.vitepress/press/choice/format.ts'
import type { Simulated } from '../../.vitepress/press/simulation/format.ts'
import { moments, type Trace } from '../../.vitepress/press/timeline/format.ts'
import { timelineSentences } from '../../.vitepress/press/timeline/sentence.ts'

const imported = async <Exports>(path: string): Promise<Exports> =>
  (await import(pathToFileURL(join(thisBook.root, path)).href)) as Exports

/** The figure's form, once something can be chosen in it. */
export async function opened(page: Page, selector: string): Promise<Locator> {
  const figure = page.locator(selector)
  await figure.scrollIntoViewIfNeeded()
  await figure.locator('fieldset:not(:disabled)').first().waitFor()
  return figure
}

/** Drags a simulation's control by the arrow keys, and chooses of a list. */
export async function driveSimulation(page: Page, selector: string, path: string): Promise<void> {
  const { simulation } = await imported<{
    simulation: { run: (values: Values) => Simulated; controls: { name: string; value: unknown }[] }
  }>(path)
  const figure = await opened(page, selector)
  const values = Object.fromEntries(simulation.controls.map(({ name, value }) => [name, value]))
  const shown = async (): Promise<string> =>
    (await figure.locator('.simulation-run').innerText()).replace(/\s+/g, ' ')
  const first = await shown()
  for (const { name } of simulation.controls) {
    const field = figure.locator(`[name=${name}]`)
    await field.focus()
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    const value = await field.inputValue()
    values[name] = typeof values[name] === 'number' ? Number(value) : value
    await checkRun(figure, simulation.run(values as Values))
  }
  await expect.poll(() => figure.locator('.choice-said').textContent()).toMatch(/: .+\.$/)
  await figure.locator('button[type=reset]').press('Enter')
  assert.equal(await shown(), first, 'as in the text')
}

async function checkRun(figure: Locator, run: Simulated): Promise<void> {
  const sums = await figure.locator('.simulation-sums dd').allTextContents()
  assert.deepEqual(sums, Object.values(run.sums).map(String))
  const cells = await figure.locator('.simulation-numbers td').allTextContents()
  assert.deepEqual(
    cells,
    run.lanes.flatMap(({ facts }) => Object.values(facts).map(String)),
  )
  assert.equal(
    await figure.locator('.simulation-lane i').count(),
    run.lanes.flatMap(({ bars }) => bars).length,
  )
}

const steps = async (figure: Locator): Promise<string[]> =>
  (await figure.locator('.player-steps li').allTextContents()).map((text) => text.trim())

/** Chooses other runs of a timeline; the last of `choices` is that of the text. */
export async function chooseRuns(
  page: Page,
  selector: string,
  choices: { field: string; press: string[] }[],
): Promise<string[][]> {
  const figure = await opened(page, selector)
  const kept = await steps(figure)
  const runs: string[][] = []
  for (const { field, press } of choices) {
    const before = await figure.locator('.timeline-chart').elementHandle()
    await figure.locator(field).focus()
    for (const key of press) await page.keyboard.press(key)
    await page.waitForFunction((chart) => !chart.isConnected, before)
    runs.push(await steps(figure))
    await checkPlayback(page, figure)
  }
  const before = await figure.locator('.timeline-chart').elementHandle()
  await figure.locator('button[type=reset]').press('Enter')
  await page.waitForFunction((chart) => !chart.isConnected, before)
  assert.deepEqual(await steps(figure), kept, 'made in the page, it is the run that is kept')
  return runs
}

/** The controls below the chart play the run that is shown. */
async function checkPlayback(page: Page, figure: Locator): Promise<void> {
  const said = await steps(figure)
  await figure.locator(`.controls-scrubber[max="${said.length - 1}"]`).focus()
  await page.keyboard.press('End')
  assert.equal(await figure.locator('.player-says').textContent(), said.at(-1))
  assert.equal(
    await figure.locator('.player-strip summary').textContent(),
    `All ${said.length} steps in words`,
  )
}

/** The steps of a run, in words, as Node makes them. Places are told only in the page. */
export async function stepsOf(path: string, values: Values): Promise<string[]> {
  const { traced } = await imported<{ traced: (values: Values) => Trace }>(path)
  const { tasks, events } = traced(values)
  const plain = events.map(({ at: _, ...event }) => event)
  const trace: Trace = { version: 1, program: path, hash: '', tasks, events: plain }
  return timelineSentences(trace, moments(trace))
}

/** Sentences as they are where no place is known. */
export const withoutPlaces = (said: string[]): string[] =>
  said.map((text) =>
    text.replace(/ at line \d+( of [\w-]+\.ts)?/, '').replace(/ goes on\.$/, ' runs.'),
  )
