// The built book in Firefox: what a reader does on a chapter, from its recordings to programs of their own; what they
// solve is in firefox-work.test.ts. Every page is tested in Chromium (test/site); this is what another engine could
// do otherwise, and where it does, docs/reading.md says so.

import { describe, expect, test } from 'vitest'
import { read, thisBook } from '../../.vitepress/press/book.ts'
import { replay, type Recording } from '../../.vitepress/press/recorder/format.ts'
import { sentences } from '../../.vitepress/press/sentence.ts'
import { chapter, unlike } from '../site/bench-page.ts'
import { due, seen } from '../site/player-step.ts'
import { focus, near, there } from '../site/tab.ts'
import { OF_COLOUR, uncolourInPage } from '../site/visit.ts'
import { inFirefox } from './firefox.ts'
import { blockOf, control, edit, ended, press, run, text, violations, write } from './firefox-reader.ts' // prettier-ignore

const book = inFirefox()
const TEA = 'code/01-yield/tea-and-toast.ts'
const FIRST = chapter('01-yield')

/** What an engine says of an error is its own; a program that prints it prints other words here than in V8. */
const IN_V8: Record<string, string> = {
  'already executing generator': 'Generator is already running',
  "iterator does not have a 'throw' method": "The iterator does not provide a 'throw' method.",
  'InternalError: too much recursion': 'RangeError: Maximum call stack size exceeded',
}
const inV8 = (text: string): string =>
  Object.entries(IN_V8).reduce((text, [here, there]) => text.replaceAll(here, there), text)

test('a chapter fits a phone, and axe finds no fault in it, light and dark', async () => {
  const phone = { width: 360, height: 740 }
  await book.open(
    FIRST,
    async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
      await page.evaluate(uncolourInPage)
      expect(await violations(page), 'light').toEqual([])
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('.VPSwitchAppearance')?.click()
      })
      await there(page, 'html.dark')
      expect(await violations(page, OF_COLOUR), 'dark').toEqual([])
    },
    phone,
  )
})

test('a recording is stepped by keyboard, each step as V8 recorded it', async () => {
  const recording = JSON.parse(read(thisBook, `${TEA}.rec.json`)) as Recording
  const [states, said] = [replay(recording), sentences(recording)]
  const figure = '#recording-01-yield-tea-and-toast-ts'
  await book.open(FIRST, async (page) => {
    const scrubber = `${figure} input[type=range]`
    await near(page, figure, scrubber)
    await focus(page, scrubber)
    const keys = [...states.keys()].slice(1).map(() => 'ArrowRight' as const)
    for (const [step, key] of [...keys, 'Home' as const].entries()) {
      expect(await page.$eval(figure, seen)).toEqual(due(states, said, step))
      await page.keyboard.press(key)
    }
    expect(await page.$eval(figure, seen)).toEqual(due(states, said, 0))
  })
})

describe.each(['01-yield', '09-system-calls'])('chapter %s', (name) => {
  test('prints in the page what its programs print in a terminal, an engine’s own words aside', async () => {
    await book.open(chapter(name), async (page) => {
      await there(page, '.bench-bar')
      const paths = await page.$$eval('.block[data-file][data-bench]', (blocks) =>
        (blocks as HTMLElement[])
          .filter(({ dataset }) => dataset['program'] === dataset['file'])
          .map(({ dataset }) => dataset['file']!),
      )
      const told: string[] = []
      for (const path of new Set(paths)) {
        const ran = await run(page, blockOf(path))
        const said = unlike(path, { ...ran, text: inV8(ran.text) })
        if (said !== undefined) told.push(`${path}: ${said}`)
      }
      expect(paths.length).toBeGreaterThan(5)
      expect(told).toEqual([])
    })
  })
})

test('a program is edited, broken, stopped, kept over a reload, put back, and watched', async () => {
  const block = blockOf(TEA)
  await book.open(FIRST, async (page) => {
    await edit(page, block)
    await control(page, 'a')
    await page.keyboard.type(`console.log('typed')`)
    await control(page, 'Enter')
    expect((await ended(page, block)).text).toBe('typed')
    await write(
      page,
      block,
      `console.log('mine')\nconst n: number = 6\nthrow new Error('broken')\n`,
    )
    const broken = await run(page, block)
    expect(broken.text).toMatch(new RegExp(`^mine\nUncaught Error: broken\n.*${TEA}:3`))
    expect(broken.text).toContain(`3 | throw new Error('broken')`)
    await write(page, block, `console.warn('begun')\nfor (;;) {}\n`)
    await press(page, block, 'run')
    await there(page, `${block} .bench-output .warn`)
    await press(page, block, 'stop')
    expect((await ended(page, block)).text).toBe('begun\nStopped.')
    await page.reload()
    await there(page, `${block}[data-edited]`)
    await edit(page, block)
    expect(await text(page, `${block} .cm-content`)).toContain('for (;;) {}')
    await press(page, block, 'reset')
    expect(unlike(TEA, await run(page, block))).toBe(undefined)
    await write(page, block, `const cups = [1, 2].values()\nfor (const n of cups) console.log(n)\n`)
    await press(page, block, 'watch')
    await there(page, '.watch[data-state=done]')
    expect(await text(page, '.watch-says')).toMatch(/^Recorded: \d+ steps\.$/)
    await focus(page, '.watch input[type=range]')
    await page.keyboard.press('End')
    expect(await text(page, '.watch .player-printed pre')).toBe('1\n2\n')
  })
})
