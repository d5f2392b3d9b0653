// Watching what one wrote, in a real browser: the player on the text as it stands, stepped by
// keyboard, and what a reader is told when a run has no recording, or only its beginning.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { closure } from '../../.vitepress/press/source.ts'
import { edit } from './bench-page.ts'
import { page as pageOf } from './sandbox-book.ts'
import { block, picture, press, put, smallSite } from './sandbox-page.ts'
import { violations } from './visit.ts'

// programs of the book's own scheduler: one that traces itself, and one that nobody observes
const book = { root: join(import.meta.dirname, '../..') }
const programs = ['10-time/alarms.ts', '09-system-calls/spawn-and-join.ts']
const files = programs.flatMap((program) => closure(book, `code/${program}`))
const site = smallSite({
  ...Object.fromEntries(files.map((path) => [path, readFileSync(join(book.root, path), 'utf8')])),
  ...Object.fromEntries(programs.map((program, n) => [`scheduled-${n}.md`, pageOf(program)])),
})
const over = ['done', 'failed', 'stopped'].map((state) => `.watch[data-state=${state}]`).join()

/** Watches a program; gives what is announced, and the errors below it. */
async function watch(page: Page, program?: string): Promise<{ said: string; errors: string[] }> {
  if (program === undefined) await edit(page.locator(block))
  else await put(page, program)
  await press(page, 'watch')
  await page.waitForSelector(over)
  return {
    said: (await page.textContent('.watch-says')) ?? '',
    errors: await page.locator('.watch-error').allTextContents(),
  }
}

/** In the page: whether the line that runs is within the box that its files scroll in. */
function isInView(): boolean {
  const line = document.querySelector('.watch .player [data-now]')?.getBoundingClientRect()
  const box = document.querySelector('.watch .player .player-codes')!.getBoundingClientRect()
  return line !== undefined && line.top >= box.top && line.bottom <= box.bottom
}

const MINE = `// Mine: two pauses.
function* mine(cups: number): Generator<number, string> {
  yield cups
  const more = cups + 1
  yield more
  return \`\${more} cups\`
}

const it = mine(2)
for (const cups of it) console.log('<b>', cups)
`

describe('a program that the reader wrote', () => {
  test('is recorded, and stepped by keyboard, with all that is parked and printed', async () => {
    const page = await site.visit()
    expect(site.requests.join(' ')).not.toMatch(/watch/)
    const { said, errors } = await watch(page, MINE)
    expect(said).toMatch(/^Recorded: \d+ steps\.$/)
    expect(errors).toEqual([])
    await page.focus('.watch input[type=range]')
    const stack = () => page.locator('.watch .player-stack li').allTextContents()
    const seen: string[] = []
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('ArrowRight')
      seen.push((await stack()).join(' '))
    }
    expect(seen.some((text) => text.includes('mine #1') && text.includes('more'))).toBe(true)
    expect(await page.textContent('.watch .player-printed pre')).toBe('<b> 2\n<b> 3\n')
    expect(site.complaints).toEqual([])
  })

  test('that waits for timers is recorded to its end', async () => {
    const page = await site.visit()
    const { said } = await watch(page, "setTimeout(() => console.log('late'), 20)")
    expect(said).toMatch(/^Recorded/)
    expect(await page.textContent('.watch .player-strip')).toContain('late')
  })
})

describe('what cannot be recorded whole', () => {
  test.for([
    ['an endless loop', 'let n = 0\nwhile (true) n++\n', /longer than a recording/],
    ['endless output', "for (;;) console.log('again')\n", /longer than a recording/],
    ['a built-in that never ends', "/(a+)+$/.test('a'.repeat(64) + 'b')\n", /without a pause/],
  ] as const)('%s: its beginning is shown', async ([, program, words]) => {
    const page = await site.visit()
    const { said } = await watch(page, program)
    expect(said).toMatch(words)
    expect(await page.locator('.watch .player-scene').count()).toBe(1)
    expect(await page.evaluate(() => 1 + 1)).toBe(2)
  })

  test('an error is shown with the reader’s own line, and the steps up to it', async () => {
    const page = await site.visit()
    const { said, errors } = await watch(page, '// One.\nconst none: any = null\nnone.cup\n')
    expect(said).toMatch(/^Ended by an error/)
    expect(errors.join()).toMatch(/tea\.ts:3[^]*none\.cup/)
    expect(await page.locator('.watch .player-scene').count()).toBe(1)
  })

  test('a text that is no program', async () => {
    const page = await site.visit()
    const { said, errors } = await watch(page, 'const = 1\n')
    expect(said).toBe('It could not be started.')
    expect(errors.join()).toMatch(/SyntaxError/)
  })

  test('events that the program forges are dropped', async () => {
    const page = await site.visit()
    const forged = JSON.stringify({ do: 'line', frames: [99], line: 1 })
    await watch(
      page,
      `const before = console.log\nbefore('a')\nconst port = (globalThis as any).postMessage\nport?.({ type: 'recorded', text: '${forged}' })\n`,
    )
    expect(await page.locator('.watch .player-scene').count()).toBe(1)
    expect(site.complaints.filter((text) => !/SyntaxError/.test(text))).toEqual([])
  })
})

describe('a program on the scheduler shows its timeline, too', () => {
  test.for([
    [0, 'Bob', 'Cid'],
    [1, 'kitchen', 'task 2'],
  ] as const)('scheduled-%i', async ([n, ...tasks]) => {
    const page = await site.visit(`scheduled-${n}.html`)
    const { said } = await watch(page)
    // more than a kept recording may have: what the scheduler does between two steps is seen, too
    expect(Number(/^Recorded: (\d+) steps\.$/.exec(said)?.[1])).toBeGreaterThan(300)
    await page.locator('.watch .player input[type=range]').first().focus()
    await page.keyboard.press('End')
    for (let back = 0; back < 5; back += 1) await page.keyboard.press('ArrowLeft')
    expect(await page.evaluate(isInView)).toBe(true)
    await page.waitForSelector('.watch .timeline input[type=range]')
    const names = (await page.locator('.watch .timeline-tasks').textContent()) ?? ''
    for (const task of tasks) expect(names).toContain(task)
    await page.focus('.watch .timeline input[type=range]')
    let marked = 0
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('ArrowRight')
      marked += await page.locator('.watch .timeline [data-parked], .watch [data-now]').count()
    }
    expect(marked).toBeGreaterThan(0)
    expect(site.complaints).toEqual([])
    await picture(page, `watch-timeline-${n}`)
  })
})

describe('it works for everyone', () => {
  test.for(['light', 'dark'] as const)('no fault found by axe, %s', async (colorScheme) => {
    const page = await site.visit('tea.html', { colorScheme })
    await watch(page, MINE)
    expect(await violations(page, { within: '.watch' })).toEqual([])
    await page.locator('.watch .player-codes').scrollIntoViewIfNeeded()
    await picture(page, `watch-${colorScheme}`)
  })

  test('on a screen of 360 pixels', async () => {
    const page = await site.visit('tea.html', { viewport: { width: 360, height: 740 } })
    await watch(page, MINE)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.locator('.watch').scrollIntoViewIfNeeded()
    await picture(page, 'watch-360')
  })
})
