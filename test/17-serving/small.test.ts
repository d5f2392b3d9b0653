// The small parts of chapter 17: dates, flags, the log, descriptors, the real disk.

import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Coroutine, Scheduler, spawn, unwrap } from '../../code/09-system-calls/scheduler.ts'
import { LiveClock } from '../../code/10-time/live-clock.ts'
import { COUNTS, SIZES, TIMES } from '../../code/16-http/limits.ts'
import { logged, loggedRefusal } from '../../code/17-serving/access-log.ts'
import { chooseCoding, type Coding, CODINGS } from '../../code/17-serving/codings.ts'
import { connectionsWithin, descriptorLimit } from '../../code/17-serving/descriptors.ts'
import { Folder } from '../../code/17-serving/disk.ts'
import { FlagError, readFlags, usage } from '../../code/17-serving/flags.ts'
import { formatDate, parseDate } from '../../code/17-serving/http-date.ts'
import { LineOutput } from '../../code/17-serving/line-output.ts'
import { partsOf } from '../../code/17-serving/names.ts'
import { rangeOf } from '../../code/17-serving/ranges.ts'
import { visit } from './world.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'site-')))
afterAll(() => {
  rmSync(root, { recursive: true })
})

/** Runs a body on Node's loop. */
const live = <T>(body: () => Coroutine<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const host = new LiveClock()
    new Scheduler({ host }).start(body, (outcome) => {
      try {
        resolve(unwrap(outcome))
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
  })

describe('a date', () => {
  test('that is sent is read as it was', () => {
    const seconds = fc.integer({ min: 0, max: 253_402_300_799 })
    fc.assert(
      fc.property(seconds, (s) => {
        expect(parseDate(formatDate(s * 1000))).toBe(s * 1000)
      }),
    )
  })

  test('in the form of 1985 means the century that is nearest', () => {
    const year = new Date().getUTCFullYear()
    const read = (twoDigits: number) =>
      new Date(
        parseDate(`Sunday, 06-Nov-${String(twoDigits % 100).padStart(2, '0')} 08:49:37 GMT`)!,
      ).getUTCFullYear()
    expect(read(year + 50)).toBe(year + 50)
    expect(read(year + 51)).toBe(year - 49)
  })

  test.each([
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 31 Nov 1994 08:49:37 GMT',
    'Sun, 06 ovJ 1994 08:49:37 GMT',
    'sun, 06 Nov 1994 08:49:37 GMT',
    '1994-11-06T08:49:37Z',
    '',
  ])('is not “%s”', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})

test('parts of a path never leave a folder', () => {
  const sign = fc.constantFrom(...'./\\%25eE2fFcC0a~ \0:'.split(''))
  const path = fc.array(sign, { maxLength: 12 }).map((signs) => `/${signs.join('')}`)
  fc.assert(
    fc.property(path, (path) => {
      const parts = partsOf(path)
      if (!parts) return
      for (const part of parts) expect(part).not.toMatch(/^\.|[/\\\0]/)
      expect(join(root, ...parts).startsWith(root)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

describe('flags', () => {
  const read = (line: string, environment = {}) =>
    readFlags([root, ...line.split(' ').filter(Boolean)], environment)

  test('are what is usual, what the environment says, and what the line says', () => {
    expect(read('')).toMatchObject({ root, host: '127.0.0.1', port: 4173, base: '/', log: true })
    expect(read('', { YIELD_PORT: '80', YIELD_HEAD_TIME: '2' })).toMatchObject({
      port: 80,
      limits: { times: { head: 2000 } },
    })
    expect(read('--port 81 --log off', { YIELD_PORT: '80' })).toMatchObject({
      port: 81,
      log: false,
    })
  })

  test.each([
    ['--port 99999', '--port has to be from 0 to 65535, not “99999”'],
    ['--port 1.5', '--port has to be a whole number'],
    ['--port=', '--port has to be from 0 to 65535, not “”'],
    ['--idle-time no', '--idle-time has to be from 0.001 to 86400, not “no”'],
    ['--base book', '--base has to begin and end with a slash, not “book”'],
    ['--log maybe', '--log has to be on or off, not “maybe”'],
    ['--prot 80', "Unknown option '--prot'"],
    ['another', 'one folder has to be named'],
  ])('that cannot be used: %s', (line, message) => {
    expect(() => read(line)).toThrow(FlagError)
    expect(() => read(line)).toThrow(message)
  })

  test('name the folder that is not there', () => {
    expect(() => readFlags(['/no/such'], {})).toThrow('there is no folder /no/such')
  })

  test('are all in the help', () => {
    for (const name of ['port', 'workers', 'grace']) expect(usage()).toContain(`--${name} `)
  })
})

test('limits that are no flags are on the page about the server as they are', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/serving.md'), 'utf8')
  const said = [...page.matchAll(/^\| `(\w+\.\w+)` +\| (\d+) +\|/gm)]
  const limits = { sizes: SIZES, times: TIMES, counts: COUNTS }
  const flags = ['sizes.head', 'sizes.body', 'times.head', 'times.idle', 'times.write', 'times.grace', 'counts.connections', 'counts.requests'] // prettier-ignore
  const all = Object.entries(limits).flatMap(([kind, values]) =>
    Object.entries(values).map(([name, value]) => [`${kind}.${name}`, String(value)]),
  )
  const isNoFlag = ([name = '']: string[]) => !flags.includes(name)
  expect(said.map(([, name, value]) => [name, value]).sort()).toEqual(all.filter(isNoFlag).sort())
})

describe('any range', () => {
  const size = fc.nat(30)
  const place = fc.option(fc.nat(40), { nil: undefined })

  test('gives bytes that are there, and those that were asked for', () => {
    fc.assert(
      fc.property(size, place, place, (size, from, to) => {
        const range = rangeOf(`bytes=${from ?? ''}-${to ?? ''}`, size)
        const places = Array.from({ length: size }, (_, place) => place)
        const asked = places.filter((place) =>
          from === undefined ? place >= size - (to ?? 0) : place >= from && place <= (to ?? size),
        )
        if (range === undefined)
          expect(from === undefined ? to === undefined : to !== undefined && to < from).toBe(true)
        else if (range === 'none') expect(asked).toEqual([])
        else expect(places.slice(range.start, range.end)).toEqual(asked)
      }),
      { numRuns: 300 },
    )
  })
})

describe('any list of codings', () => {
  const coding = fc.constantFrom<Coding | '*' | 'zstd'>(...CODINGS, '*', 'zstd')
  const said = fc.uniqueArray(fc.record({ coding, quality: fc.constantFrom(0, 0.5, 1) }), {
    selector: ({ coding }) => coding,
  })

  test('gets a form that is there, and none that it forbids where another one is left', () => {
    fc.assert(
      fc.property(said, fc.subarray(['br', 'gzip'] as const), (said, there) => {
        const accept = said.map(({ coding, quality }) => `${coding};q=${quality}`).join(', ')
        const chosen = chooseCoding(accept, new Set<Coding>(['identity', ...there]))
        const qualityOf = (coding: string) =>
          (said.find((one) => one.coding === coding) ?? said.find((one) => one.coding === '*'))
            ?.quality
        expect(['identity', ...there]).toContain(chosen)
        if (chosen !== 'identity') expect(qualityOf(chosen)).toBeGreaterThan(0)
        for (const other of there)
          expect(qualityOf(chosen) ?? 0).toBeGreaterThanOrEqual(qualityOf(other) ?? 0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the log', () => {
  test('has a line for each answer, and what a client says stays in its quotes', () => {
    const lines: string[] = []
    const clock = { date: () => Date.UTC(2026, 10, 23, 11, 0, 0), now: () => 7 }
    visit(
      function* (ask) {
        yield* ask('GET', '/tea?a=b', { 'user-agent': 'x" 200 "y\\ \u00fc', referer: 'r' })
        yield* ask('HEAD', '/nothing')
      },
      {
        around: (handler) => logged(handler, (line) => lines.push(line), clock),
      },
    )
    const [first = '', second = ''] = lines
    expect(first).toBe(
      String.raw`client - - [23/Nov/2026:11:00:00 +0000] "GET /tea?a=b HTTP/1.1" 200 10 "r" "x\" 200 \"y\\ \xc3\xbc" 0.0`,
    )
    expect(second).toContain('"HEAD /nothing HTTP/1.1" 404 0 "-" "-" 0.0')
  })

  test('has a line for what is refused before a handler sees it, and for nothing twice', () => {
    const lines: string[] = []
    const write = (line: string) => lines.push(line)
    const clock = { date: () => Date.UTC(2026, 10, 23, 11, 0, 0), now: () => 7 }
    const answers = visit(
      function* (ask) {
        const refused = yield* ask('GET', '/not a target')
        return [refused, yield* ask('GET', '/tea')]
      },
      {
        around: (handler) => logged(handler, write, clock),
        refused: loggedRefusal(write, clock),
      },
    )
    expect(answers.map(({ status }) => status)).toEqual([400, 200])
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe(
      `client - - [23/Nov/2026:11:00:00 +0000] "-" 400 ${answers[0]!.body.length} "-" "-" 0.0`,
    )
  })

  test.each([
    [{}, false, 'client'],
    [{ 'x-forwarded-for': '192.0.2.7' }, false, 'client'],
    [{}, true, 'client'],
    [{ 'x-forwarded-for': '192.0.2.7' }, true, '192.0.2.7'],
    [{ 'x-forwarded-for': '10.0.0.1, 192.0.2.7' }, true, '192.0.2.7'],
    [{ 'x-forwarded-for': '192.0.2.7, 2001:db8::7' }, true, '2001:db8::7'],
    [{ 'x-forwarded-for': '192.0.2.7, x - - [' }, true, 'client'],
  ])('with %o, behind a proxy: %s, names %s', (fields, isBehindProxy, client) => {
    const lines: string[] = []
    const write = (line: string) => lines.push(line)
    const clock = { date: () => 0, now: () => 7 }
    visit(
      function* (ask) {
        yield* ask('GET', '/', fields)
      },
      { around: (handler) => logged(handler, write, clock, isBehindProxy) },
    )
    expect(lines[0]).toMatch(new RegExp(`^${client} - - \\[`))
  })

  test('loses lines rather than fill the memory, and says how many', () => {
    const written: string[] = []
    let next = (): void => undefined
    const slow = new Writable({
      decodeStrings: false,
      write: (text: string, _encoding, done) => {
        written.push(text)
        next = done
      },
    })
    const output = new LineOutput(slow)
    output.write('x'.repeat(1_100_000))
    output.flush()
    output.write('lost')
    output.write('lost too')
    next()
    output.write('there')
    output.flush()
    expect(written.at(-1)).toBe('(2 lines were lost: too slow)\nthere\n')
  })
})

describe('descriptors', () => {
  test('bound the connections, and leave some for files', () => {
    expect(connectionsWithin(10_000, 1024)).toBe(960)
    expect(connectionsWithin(100, 1024)).toBe(100)
    expect(connectionsWithin(100, undefined)).toBe(100)
    expect(connectionsWithin(100, 20)).toBe(1)
    if (process.platform === 'linux') expect(descriptorLimit()).toBeGreaterThan(100)
  })
})

describe('a folder of the disk', () => {
  mkdirSync(join(root, 'site/docs'), { recursive: true })
  writeFileSync(join(root, 'site/docs/a.txt'), 'hello')
  writeFileSync(join(root, 'secret.txt'), 'secret')
  symlinkSync(join(root, 'secret.txt'), join(root, 'site/linked.txt'))
  symlinkSync(root, join(root, 'site/up'))
  const folder = new Folder(join(root, 'site'))

  test('has its files, and nothing that a link leads to', async () => {
    expect(await live(() => folder.names())).toEqual(['docs/a.txt'])
    expect(await live(() => folder.open('linked.txt'))).toBeUndefined()
    expect(await live(() => folder.open('none.txt'))).toBeUndefined()
    expect(await live(() => folder.open('docs'))).toBeUndefined()
  })

  test('gives pieces of a file, and nothing at its end', async () => {
    const pieces = await live(function* () {
      const open = (yield* folder.open('docs/a.txt'))!
      const texts = []
      for (const from of [0, 3, 5]) texts.push(Buffer.from(yield* open.read(from, 3)).toString())
      open.close()
      open.close()
      return [open.state.size, ...texts]
    })
    expect(pieces).toEqual([5, 'hel', 'lo', ''])
  })

  test('leaves no descriptor open when a task is cancelled while it opens or reads', async () => {
    const { readdirSync } = await import('node:fs')
    const count = () => readdirSync('/proc/self/fd').length
    const before = count()
    await live(function* () {
      for (let round = 0; round < 20; round++) {
        const task = yield* spawn(function* () {
          const open = yield* folder.open('docs/a.txt')
          try {
            while (true) yield* open!.read(0, 5)
          } finally {
            open?.close()
          }
        })
        for (let wait = 0; wait < round % 4; wait++) yield* folder.names()
        yield* task.cancel()
      }
      for (let wait = 0; wait < 5; wait++) yield* folder.names()
    })
    expect(count()).toBeLessThanOrEqual(before)
  })
})
