// A block of the small site in a reader's hands, in a real browser: what no chapter's programs bring about.
// The blocks of chapters are tested in bench.test.ts.

import { describe, expect, test } from 'vitest'
import { attempt, block, picture, press, put, shown, smallSite } from './sandbox-page.ts'
import { violations } from './visit.ts'

const site = smallSite()

describe('what the reader wrote', () => {
  test('leaves nothing behind once it is put back', async () => {
    const page = await site.visit()
    const keys = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('yield-book')))
    await put(page, '// my own')
    expect(await keys()).toHaveLength(1)
    await press(page, 'reset')
    expect(await keys()).toEqual([])
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

describe('what it prints', () => {
  test.for(['light', 'dark'] as const)('has no fault found by axe, %s', async (colorScheme) => {
    const page = await site.visit('tea.html', { colorScheme })
    await put(
      page,
      `console.log('a'); console.warn('b'); console.error('c'); setInterval(() => 0, 9e4)`,
    )
    await press(page, 'run')
    await page.waitForSelector('.bench-output .error')
    await press(page, 'stop')
    expect((await shown(page)).lines).toEqual(['a', 'b', 'c', 'Stopped.'])
    expect(await violations(page, { within: block })).toEqual([])
    await picture(page, `sandbox-${colorScheme}`)
  })

  test('fits a screen of 360 pixels', async () => {
    const page = await site.visit('tea.html', { viewport: { width: 360, height: 740 } })
    await attempt(page, `console.log('x'.repeat(300), '\\n' + 'word '.repeat(60))\nnope()`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await picture(page, 'sandbox-360')
  })
})
