// The walls of the sandbox, in a real browser: a program without end is ended while the page answers,
// and no program reaches anything but its own output.

import type { Frame, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { list } from '../../.vitepress/press/book.ts'
import { inlineHashes } from '../../.vitepress/press/policy.ts'
import { ATTACKS } from './sandbox-book.ts'
import { attempt, block, press, put, run, shown, smallSite } from './sandbox-page.ts'

const site = smallSite()

describe('a program without end', () => {
  test('is ended, and the page answers meanwhile', async () => {
    const page = await site.visit()
    await put(page, 'while (true) {}')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector(`${block}[data-state=running]`)
    await page.keyboard.press('End')
    await page.keyboard.type(' // typed meanwhile')
    expect(await page.textContent('.cm-content')).toBe('while (true) {} // typed meanwhile')
    expect(await page.getAttribute(block, 'data-state')).toBe('running')
    expect(await shown(page)).toMatchObject({
      state: 'stopped',
      said: 'Stopped: it ran 5 s without a pause. An endless loop?',
    })
    expect(await page.locator('iframe').count()).toBe(0)
    expect((await attempt(page, 'console.log("next")')).lines).toEqual(['next'])
  })

  test('is ended by Stop', async () => {
    const page = await site.visit()
    await put(page, `console.log('in'); while (true) {}`)
    await press(page, 'run')
    await page.waitForSelector('.bench-output pre')
    await press(page, 'stop')
    expect(await shown(page)).toEqual({
      state: 'stopped',
      said: 'Stopped.',
      lines: ['in', 'Stopped.'],
    })
  })

  test.for([
    'console.log("x")',
    'console.log("x".repeat(5000))',
    'queueMicrotask(() => console.error(1))',
  ])('prints no more than it may: for (;;) %s', async (print) => {
    const page = await site.visit()
    const { state, said, lines } = await attempt(page, `for (;;) ${print}`)
    expect(state).toBe('stopped')
    expect(said).toMatch(/prints without end|without a pause/)
    expect(lines.length).toBeLessThanOrEqual(2_001)
    expect(lines.join('').length).toBeLessThanOrEqual(64_200)
  })

  test('that goes on by timers is ended after its time', async () => {
    const page = await site.visit()
    await page.clock.install()
    await put(page, `setInterval(() => {}, 50)`)
    await press(page, 'run')
    await page.waitForSelector(`${block}[data-state=running]`)
    await page.clock.fastForward(61_000)
    expect((await shown(page)).said).toBe('Stopped after 60 s.')
  })

  test('that fills the memory is ended, and the page is not', async () => {
    const page = await site.visit()
    const { state } = await attempt(
      page,
      'const all = []\nfor (;;) all.push(new Array(10_000).fill({}))',
    )
    expect(state).toBe('stopped')
    expect((await attempt(page, 'console.log("next")')).lines).toEqual(['next'])
  })
})

describe('a program may not', () => {
  test('reach the network, storage, the page or other windows', async () => {
    const page = await site.visit()
    await put(page, ATTACKS.replaceAll('SITE', site.url))
    // what a page fetches for a run is there by then
    await run(page)
    site.requests.length = 0
    const { lines, state } = await run(page)
    expect(state).toBe('done')
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter((line) => !line.endsWith(': refused'))).toEqual([])
    expect(site.requests).toEqual([])
    expect(page.context().pages()).toHaveLength(1)
    expect(site.complaints.filter((complaint) => complaint.startsWith('asked'))).toEqual([])
  })

  test('write HTML', async () => {
    const page = await site.visit()
    const html = `<img src=x onerror="document.title = 'taken'"><b>bold</b>`
    const { lines } = await attempt(
      page,
      `console.log(${JSON.stringify(html)})\nthrow new Error(${JSON.stringify(html)})`,
    )
    expect(lines[0]).toBe(html)
    expect(lines[1]).toContain(html)
    expect(await page.locator('.bench-output img, .bench-output b').count()).toBe(0)
    expect(await page.title()).not.toBe('taken')
  })

  test('say more than its console, by any way out of the worker', async () => {
    const page = await site.visit()
    const { lines } = await attempt(
      page,
      `for (const name of ['postMessage', 'close']) console.log(name, name in self)
self.dispatchEvent(new MessageEvent('message', { data: 'ping' }))
console.log('end')`,
    )
    expect(lines).toEqual(['postMessage false', 'close false', 'end'])
  })

  test('be spoken for by another frame', async () => {
    const page = await site.visit()
    const other = await frameBeside(page)
    await put(page, `setTimeout(() => console.log('mine'), 200)`)
    await press(page, 'run')
    await page.waitForSelector(`${block}[data-state=running]`)
    await other.evaluate((messages) => {
      for (const message of messages) {
        parent.postMessage(message, '*')
        parent.frames[1]?.postMessage(message, '*')
      }
    }, FORGED)
    expect(await shown(page)).toMatchObject({ state: 'done', lines: ['mine'] })
  })

  test('be put into the frame by any but the page that made it, and not without its word', async () => {
    const page = await site.visit()
    await page.evaluate(copySandbox)
    await run(page)
    const nonce = await page.evaluate(() => document.body.dataset['nonce'] ?? '')
    const other = await frameBeside(page)
    await other.evaluate(order, { nonce, text: 'by another' })
    await page.evaluate(order, { nonce: 'guessed', text: 'by a guess' })
    await page.evaluate(order, { nonce, text: 'by the page' })
    await page.waitForSelector('body[data-heard]')
    expect(await page.getAttribute('body', 'data-heard')).toBe('by the page')
  })
})

const FORGED = ['line', 'uncaught', 'ended'].map((type) => ({
  type,
  level: 'log',
  text: 'forged',
  how: 'done',
}))

/** Another page of the same site, in a frame. */
async function frameBeside(page: Page): Promise<Frame> {
  await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = '/yield/other.html'
    document.body.append(frame)
    await new Promise((done) => {
      frame.onload = done
    })
  })
  return page.frames().find((frame) => frame.url().endsWith('other.html'))!
}

/** In the page: keeps a copy of the next sandbox's frame, which nobody has given an order yet. */
function copySandbox(): void {
  new MutationObserver((_records, observer) => {
    const made = document.querySelector<HTMLIFrameElement>('iframe[title=Sandbox]')
    if (!made) return
    observer.disconnect()
    const copy = made.cloneNode() as HTMLIFrameElement
    copy.title = 'Copy'
    document.body.append(copy)
    document.body.dataset['nonce'] = /name="nonce" content="(\w+)"/.exec(copy.srcdoc)?.[1] ?? ''
  }).observe(document.body, { childList: true })
}

/** In some window: orders the copied frame to say a text; whoever obeys is noted in the page. */
function order({ nonce, text }: { nonce: string; text: string }): void {
  const page = parent.document
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }: MessageEvent<{ text: string }>) => {
    page.body.dataset['heard'] = data.text
  }
  const worker = `postMessage({ type: 'line', level: 'log', text: '${text}' })`
  const program = { modules: [], limits: { lines: 9, characters: 99, busy: 999, total: 999 } }
  const frame = page.querySelector<HTMLIFrameElement>('iframe[title=Copy]')
  frame?.contentWindow?.postMessage({ protocol: 1, nonce, worker, program }, '*', [port2])
}

describe('the policy of the site', () => {
  test('stands in every built page and allows the scripts that stand there', () => {
    const pages = list({ root: site.outDir }, '**/*.html')
    expect(pages).toContain('404.html')
    for (const page of pages) {
      const html = readFileSync(join(site.outDir, page), 'utf8')
      const policy = /^[^]{0,99}<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(
        html,
      )?.[1]
      expect(inlineHashes(html).filter((hash) => !policy?.includes(`'${hash}'`))).toEqual([])
    }
  })

  test('is obeyed: no script that was put into a page runs, and none comes from elsewhere', async () => {
    const page = await site.visit()
    expect(site.complaints).toEqual([])
    await page.evaluate(async () => {
      const element = (script: string | undefined, src = ''): Promise<unknown> => {
        const made = document.createElement('script')
        if (script) made.textContent = script
        else made.src = src
        document.body.append(made)
        return new Promise((done) => {
          made.onerror = made.onload = done
          setTimeout(done, 100)
        })
      }
      await element('document.title = "taken"')
      await element(undefined, 'http://localhost:1/taken.js')
      await element(undefined, 'data:text/javascript,document.title = "taken"')
      document.body.insertAdjacentHTML(
        'beforeend',
        `<img src="data:," onerror="document.title = 'taken'">`,
      )
    })
    expect(await page.title()).not.toMatch(/taken/)
    expect(site.complaints.filter((told) => told.includes('Content Security Policy'))).toHaveLength(
      4,
    )
  })
})
