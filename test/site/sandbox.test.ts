// Programs in the sandbox, in a real browser: they print what they print in Node, and what fails is
// told with the reader's own lines.

import type { Page } from 'playwright-core'
import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { attempt, press, put, run, shown, smallSite } from './sandbox-page.ts'

const site = smallSite()

const byNode = (path: string): string[] =>
  execFileSync(process.execPath, [path], { cwd: site.root, encoding: 'utf8' }).trimEnd().split('\n')

describe('a program runs', () => {
  test('unedited: it prints in the page what it prints in Node', async () => {
    const page = await site.visit()
    const { state, said, lines } = await run(page)
    const expected = byNode('code/01-yield/tea.ts')
    expect(lines.join('\n').split('\n')).toEqual(expected)
    expect([state, said]).toEqual(['done', `Finished: ${lines.length} lines of output.`])
    expect(site.complaints).toEqual([])
  })

  test('with a module of an earlier chapter', async () => {
    const page = await site.visit('pour.html')
    expect((await run(page)).lines).toEqual(byNode('code/02-pour/pour.ts'))
  })

  test('edited, importing what its file may import, with the syntax of TypeScript', async () => {
    const page = await site.visit()
    const { lines } = await attempt(
      page,
      `import type { Boiling } from './kettle.ts'
import { boil, type Kettle } from './kettle.ts'
interface Cup<T extends string> { readonly of: T; full?: boolean }
function pour<const T extends string>(of: T): Cup<T> { return { of, full: true } satisfies Cup<T> }
abstract class Pot { protected abstract name: string; declare size: number; say(this: Pot): string { return this.name as string } }
class Brown extends Pot { override name = 'brown' }
const kettle: Kettle | undefined = { litres: 2 }
const state: Boiling = boil('water')
console.log(pour('tea'), kettle!.litres, new Brown().say(), state)
using end = { [Symbol.dispose]() { console.log('disposed') } }
const { later } = await import('./kettle.ts')
console.log(await later<number>(7))`,
    )
    expect(lines).toEqual(["{ of: 'tea', full: true } 2 brown water boils", '7', 'disposed'])
    expect(site.complaints).toEqual([])
  })

  test('until its timers are through, not counting those it has let go', async () => {
    const page = await site.visit()
    const { state, lines } = await attempt(
      page,
      `setTimeout(() => { console.log('second') }, 120)
setTimeout(() => { console.log('never') }, 60_000).unref()
const beat = setInterval(() => { console.log('beat'); clearInterval(beat) }, 10)
console.log('first')`,
    )
    expect([state, lines]).toEqual(['done', ['first', 'beat', 'second']])
  })

  test('by Ctrl+Enter, and each level of output is told apart', async () => {
    const page = await site.visit()
    await put(page, `console.log('a'); console.warn('b'); console.error('c'); console.info('d')`)
    await page.keyboard.press('Control+Enter')
    await shown(page)
    const levels = await page
      .locator('.bench-output pre')
      .evaluateAll((all: Element[]) => all.map((each) => each.className))
    expect(levels.map((level) => level.split(' ')[0])).toEqual(['log', 'warn', 'error', 'info'])
  })

  test('loads what running takes on the first Run, and nothing before', async () => {
    site.requests.length = 0
    const page = await site.visit()
    const before = [...site.requests]
    expect(
      before.filter((path) =>
        /link|host|frame|worker/.test(path.split('/').at(-1)!.replace('framework', '')),
      ),
    ).toEqual([])
    expect(before.filter((path) => path.includes('/sources/'))).toEqual([])
    await run(page)
    expect(site.requests).toContain('/yield/sources/01-yield.json')
    await put(page, 'console.log(1)')
    const after = site.requests.length
    expect((await run(page)).lines).toEqual(['1'])
    expect(site.requests.length).toBe(after)
  })

  test('offline, once it has run; and says so when it cannot be loaded', async () => {
    const page = await site.visit()
    await attempt(page, 'console.log(1)')
    await page.context().setOffline(true)
    expect(
      (await attempt(page, `import { boil } from './kettle.ts'; console.log(boil('egg'))`)).lines,
    ).toEqual(['egg boils'])
    const fresh = await site.visit()
    await fresh.context().setOffline(true)
    await press(fresh, 'run')
    await fresh.getByText('This could not be loaded. Are you offline?').waitFor()
  })
})

describe('a program that fails', () => {
  let page: Page
  beforeAll(async () => {
    page = await site.visit()
  })

  test.for([
    [
      'a syntax error',
      'let a = 1\n\nconst b = ;',
      /SyntaxError: Unexpected token\n.*tea\.ts:3\n {2}3 \| const b = ;/,
    ],
    [
      'a mistake that only the engine sees',
      '\nlet x = 1\nlet x = 2',
      /Identifier 'x' has already been declared\n.*tea\.ts:3\n/,
    ],
    [
      'an error that is thrown',
      `interface A {\n  a: string\n}\nfunction f(): never {\n  throw new RangeError('too hot')\n}\nf()`,
      /^Uncaught RangeError: too hot\n {4}at f \(code\/01-yield\/tea\.ts:5\)\n {4}at code\/01-yield\/tea\.ts:7\n {2}5 \| throw new RangeError\('too hot'\)$/,
    ],
    [
      'an error in a timer',
      `setTimeout(() => {\n  throw new Error('late')\n}, 5)`,
      /^Uncaught Error: late\n.*tea\.ts:2/,
    ],
    [
      'a rejection that nothing handles',
      `const wait: Promise<never> =\n  Promise.reject(new TypeError('no'))`,
      /^Uncaught TypeError: no\n.*tea\.ts:2\n/,
    ],
    [
      'an error in a module of the chapter',
      `import { spill } from './kettle.ts'\nspill()`,
      /^Uncaught Error: spilt\n {4}at spill \(code\/01-yield\/kettle\.ts:\d+\)\n {4}at code\/01-yield\/tea\.ts:2/,
    ],
    [
      'a name that a module does not export',
      `import { boyl } from './kettle.ts'`,
      /'code\/01-yield\/kettle.ts' does not provide an export named 'boyl'/,
    ],
    [
      'a module that is not there',
      `// Boils.\nimport { boil } from './kettel.ts'`,
      /there is no code\/01-yield\/kettel\.ts[^]*tea\.ts:2/,
    ],
    [
      'an import without its ending',
      `import { boil } from './kettle'`,
      /names the whole file: “\.\/kettle\.ts”/,
    ],
    ['a package', `import x from 'left-pad'`, /only files of the book, not “left-pad”/],
    [
      'a module that imports the program',
      `import './circle.ts'`,
      /in a circle do not run in a page: code\/01-yield\/tea\.ts → code\/01-yield\/circle\.ts → code\/01-yield\/tea\.ts/,
    ],
  ] as const)('%s is told with the reader’s own line', async ([, program, told]) => {
    const { state, lines } = await attempt(page, program)
    expect(state).toBe('failed')
    expect(lines[0]).toMatch(told)
  })

  test('one that needs Node is given the command', async () => {
    const listening = await site.visit('listen.html')
    const { lines, said } = await run(listening)
    expect(lines[0]).toMatch(/a page has no node:net/)
    expect(said).toBe('This program needs a terminal: node code/02-pour/listen.ts')
    const other = await attempt(listening, 'process.stdout.write("x")')
    expect(other.lines[0]).toMatch(
      /process is not defined[^]*Only Node has this\. This program needs a terminal: node code/,
    )
  })

  test('one that waits for what never comes ends', async () => {
    const { state, said } = await attempt(page, 'await new Promise(() => {})')
    expect([state, said]).toEqual([
      'failed',
      expect.stringMatching(/waits for something that never comes/),
    ])
  })
})
