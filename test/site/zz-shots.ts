import { openBrowser } from './browser.ts'
const browser = await openBrowser()
for (const [name, path] of [['grading', '/docs/teaching/grading'], ['plans', '/docs/teaching/plans']])
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: width === 360 ? 'dark' : 'light' })
    await page.goto(`http://localhost:5199${path}`, { waitUntil: 'load', timeout: 120000 })
    await page.waitForSelector('.vp-doc h1', { timeout: 120000 })
    await page.waitForTimeout(1500)
    console.log(name, width, await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight, document.querySelector('.vp-doc')?.textContent?.length]))
    await page.screenshot({ path: `/tmp/lab/g-${name}-${width}.png`, fullPage: false })
    await page.evaluate(() => document.querySelector('.plan, #limits')?.scrollIntoView())
    await page.screenshot({ path: `/tmp/lab/g-${name}-${width}b.png` })
    if (name === 'plans') { await page.evaluate(() => { const d = document.querySelector('details.lesson'); d?.setAttribute('open', ''); d?.scrollIntoView() }); await page.screenshot({ path: `/tmp/lab/g-${name}-${width}c.png` }) }
    await page.close()
  }
await browser.close()
