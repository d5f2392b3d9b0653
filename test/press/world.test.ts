// What is made from a world: the figure, and the form that is kept.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { list, thisBook } from '../../.vitepress/press/book.ts'
import { worldOf } from '../../.vitepress/press/evidence/world.ts'
import { worldHtml } from '../../.vitepress/press/world.ts'
import type { Client, Entry, View, World } from '../../.vitepress/press/world/format.ts'
import { clientsHtml, logHtml } from '../../.vitepress/press/world/html.ts'
import { world as schema } from '../../.vitepress/press/world/schema.ts'

const WORDS = fc.constantFrom('<b>', '"q"', 'a & b', '{{ x }}', 'plain')
const anyEntry: fc.Arbitrary<Entry> = fc.record({
  at: fc.nat(),
  who: fc.constantFrom('reader', 'server', 'client'),
  text: WORDS,
})
const anyClient: fc.Arbitrary<Client> = fc.record({
  name: WORDS,
  near: WORDS,
  far: WORDS,
  isCut: fc.boolean(),
  isSlow: fc.boolean(),
  flights: fc.array(
    fc.record({
      to: fc.constantFrom('server', 'client'),
      at: fc.constantFrom(0, 0.25, 1),
      bytes: fc.nat(2000),
      text: WORDS,
      isHeld: fc.boolean(),
    }),
    { maxLength: 30 },
  ),
  meters: fc.array(
    fc.record({ name: WORDS, value: fc.nat(), bound: fc.constant(10), unit: WORDS }),
    { maxLength: 3 },
  ),
  lines: fc.nat(),
  heard: fc.array(WORDS, { maxLength: 3 }),
  can: fc.constant([]),
})
const anyView: fc.Arbitrary<View> = fc.record({
  now: fc.nat(),
  clients: fc.array(anyClient, { minLength: 1, maxLength: 6 }),
  tasks: fc.array(
    fc.record({ id: fc.nat(), name: WORDS, state: WORDS, waiting: WORDS, client: WORDS }),
    { maxLength: 5 },
  ),
  log: fc.array(anyEntry, { maxLength: 5 }),
  can: fc.constant([]),
})

const worldOfView = (start: View): World => ({
  version: 1,
  program: 'code/x.ts',
  hash: 'x',
  controls: [{ name: 'n', label: 'How many', min: 0, max: 3, value: 1 }],
  commands: [
    { name: 'add', label: 'Add <one>', to: 'world' },
    { name: 'send', label: 'Send', to: 'client', text: { label: 'A "line"', most: 9 } },
  ],
  start,
  rows: [0, 1].map((end) => ({
    entries: start.log,
    end,
    tasks: 2,
    waits: [{ client: '<b>', name: 'unsent', value: 70_000, unit: 'bytes' }],
  })),
})
const figure = (start: View): string => worldHtml(worldOfView(start), { id: 'w', caption: 'A <w>' })

describe('the figure', () => {
  test('of any world has its texts escaped and its tags closed', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const open: string[] = []
        for (const [tag, name = ''] of figure(view).matchAll(/<\/?([a-z0-9]*)[^>]*>?/g)) {
          if (tag.startsWith('</')) expect(open.pop(), tag).toBe(name)
          else if (!['input', 'br'].includes(name)) {
            expect(tag).toMatch(/^<[a-z0-9]+( [a-z-]+(="[^"<]*")?)*>$/)
            open.push(name)
          }
        }
        expect(open).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('has a place for each client, packets within a bound, and the last entry first', () => {
    fc.assert(
      fc.property(anyView, ({ clients, log }) => {
        const html = clientsHtml(clients)
        expect(html.match(/<li class="world-client"/g)).toHaveLength(clients.length)
        expect((html.match(/<i data-to=/g) ?? []).length).toBeLessThanOrEqual(20 * clients.length)
        const times = [...logHtml(log).matchAll(/world-at">([\d\u202f]+) ms/g)].map(([, at]) =>
          Number(at!.replaceAll('\u202f', '')),
        )
        expect(times).toEqual(log.map(({ at }) => at).reverse())
      }),
      { numRuns: 60 },
    )
  })

  test('says what is on a cable, and what waits for it', () => {
    const flight = { at: 1, bytes: 6, text: 'hello⏎' }
    const client: Client = {
      name: 'Ann',
      near: 'open',
      far: 'none',
      isCut: true,
      isSlow: false,
      flights: [
        { ...flight, to: 'server', isHeld: true },
        { ...flight, to: 'client', bytes: 65_536, isHeld: false },
      ],
      meters: [],
      lines: 1,
      heard: [],
      can: [],
    }
    const html = clientsHtml([client])
    expect(html).toContain(
      'aria-label="The cable is pulled. On the cable: 1 packet with 6 bytes to the server (1 held until the cable is in) and 1 packet with 65\u202f536 bytes to the client."',
    )
    expect(html).toContain('<span>hello⏎</span>')
    expect(html).toContain('<span>65\u202f536 bytes</span>')
    expect(html).toContain('open, cable pulled')
  })
})

test('a value that no world has is refused', () => {
  const [view] = fc.sample(anyView, { seed: 1, numRuns: 1 })
  const whole = worldOfView({ ...view!, clients: view!.clients.map((one) => ({ ...one, flights: [] })) }) // prettier-ignore
  expect(schema.safeParse(whole).error).toBeUndefined()
  expect(schema.safeParse({ ...whole, rows: [] }).success).toBe(false)
  const [command] = whole.commands
  expect(schema.safeParse({ ...whole, commands: [command, command] }).success).toBe(false)
  const early = { ...whole.start, now: -1 }
  expect(schema.safeParse({ ...whole, start: early }).success).toBe(false)
})

test.for(list(thisBook, 'code/**/*.world.json'))('%s tells a run in which all happens', (file) => {
  const { rows, start } = worldOf(thisBook, file.replace(/\.world\.json$/, ''))
  const who = new Set(rows.flatMap(({ entries }) => entries.map((entry) => entry.who)))
  expect([...who].sort()).toEqual(['client', 'reader', 'server'])
  expect(rows.some(({ waits }) => waits.length > 0)).toBe(true)
  expect(new Set(rows.map(({ tasks }) => tasks)).size).toBeGreaterThan(1)
  expect(start.clients.length).toBeGreaterThan(1)
})
