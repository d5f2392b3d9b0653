// The sandbox in a reader's hands, in a real browser: what they wrote stays, and it works by keyboard,
// on a small screen, for a screen reader, in the dark, and without JavaScript.

import { describe, expect, test } from 'vitest'
import { attempt, picture, ready, sandbox, shown, smallSite } from './sandbox-page.ts'
import { violations } from './visit.ts'

const site = smallSite()

describe('what the reader wrote', () => {
  test('is there after a reload, until it is reset', async () => {
    const page = await site.visit()
    const original = await page.inputValue('.sandbox-text')
    await page.fill('.sandbox-text', '// my own')
    await page.reload()
    await ready(page)
    expect(await page.inputValue('.sandbox-text')).toBe('// my own')
    await page.click('.sandbox-reset')
    expect(await page.inputValue('.sandbox-text')).toBe(original)
    await page.reload()
    await ready(page)
    expect(await page.inputValue('.sandbox-text')).toBe(original)
    expect(
      await page.evaluate(() =>
        Object.keys(localStorage).filter((key) => key.startsWith('yield-book')),
      ),
    ).toEqual([])
  })

  test('shows itself in place of the block that it changes', async () => {
    const page = await site.visit('block.html')
    expect(await page.locator('.sandbox .language-ts').count()).toBe(1)
    expect(await page.locator('.sandbox-text').count()).toBe(0)
    await page.click('.sandbox-edit')
    await page.keyboard.type('// mine\n')
    await page.reload()
    await ready(page)
    expect(await page.inputValue('.sandbox-text')).toMatch(/^\/\/ mine\n/)
  })

  test('costs nothing where storage is refused', async () => {
    const page = await site.visit()
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    expect((await attempt(page, 'console.log(1)')).lines).toEqual(['1'])
    expect(site.complaints).toEqual([])
  })
})

describe('it works for everyone', () => {
  test('by keyboard: Tab is not kept, and focus stays where it was', async () => {
    const page = await site.visit()
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '')
    await page.focus('.sandbox-text')
    for (const name of ['sandbox-run', 'sandbox-stop', 'sandbox-reset']) {
      await page.keyboard.press('Tab')
      expect((await focused()).split(' ')).toContain(name)
    }
    await page.focus('.sandbox-run')
    await page.keyboard.press('Enter')
    await shown(page)
    expect((await focused()).split(' ')).toContain('sandbox-run')
  })

  test.for(['light', 'dark'] as const)('no fault found by axe, %s', async (colorScheme) => {
    const page = await site.visit('tea.html', { colorScheme })
    await page.fill(
      '.sandbox-text',
      `console.log('a'); console.warn('b'); console.error('c'); setInterval(() => 0, 9e4)`,
    )
    await page.click('.sandbox-run')
    await page.waitForSelector('.sandbox-output .error')
    await page.click('.sandbox-stop')
    expect((await shown(page)).lines).toEqual(['a', 'b', 'c', 'Stopped.'])
    expect(await violations(page, { within: sandbox })).toEqual([])
    await picture(page, `sandbox-${colorScheme}`)
  })

  test('on a screen of 360 pixels, whatever is printed', async () => {
    const page = await site.visit('tea.html', { viewport: { width: 360, height: 740 } })
    await attempt(page, `console.log('x'.repeat(300), '\\n' + 'word '.repeat(60))\nnope()`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await picture(page, 'sandbox-360')
  })

  test('without JavaScript: the block, and the way to its source', async () => {
    const page = await site.visit('block.html', { javaScriptEnabled: false })
    expect(await page.locator('.sandbox .language-ts').count()).toBe(1)
    expect(await page.locator('.sandbox-run').isDisabled()).toBe(true)
    await page.click('.sandbox-foot a')
    expect(await page.textContent('body')).toContain('function* task')
  })
})
