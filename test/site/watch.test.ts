// Watching what one wrote, in a real browser: the player on the text as it stands, stepped by
// keyboard, and what a reader is told when a run has no recording, or only its beginning.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { picture, smallSite } from './sandbox-page.ts'

const site = smallSite()
const over = ['done', 'failed', 'stopped'].map((state) => `.watch[data-state=${state}]`).join()

/** Watches a program; gives what is announced, and the errors below it. */
async function watch(page: Page, program?: string): Promise<{ said: string; errors: string[] }> {
  if (program !== undefined) await page.fill('.sandbox-text', program)
  await page.click('.sandbox-watch')
  await page.waitForSelector(over)
  return {
    said: (await page.textContent('.watch-says')) ?? '',
    errors: await page.locator('.watch-error').allTextContents(),
  }
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
    const before = site.requests.length
    expect(site.requests.slice(0, before).join(' ')).not.toMatch(/watch|emit/)
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

describe('it works for everyone', () => {
  test.for(['light', 'dark'] as const)('no fault found by axe, %s', async (colorScheme) => {
    const page = await site.visit('tea.html', { colorScheme })
    await watch(page, MINE)
    const { violations } = await new AxeBuilder({ page }).include('.watch').analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([])
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
