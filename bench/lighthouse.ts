// Lighthouse over the built home page and a chapter of three parts, as a phone on a slow line and as a desk
// computer: the median of five runs. Build the site first.
//
//   npm run --prefix bench lighthouse
//
// What a phone has to do before it answers is most of a long chapter's score: what is far below the view is not laid out at
// first (`press/opening.ts`), and static parts are not made again by the page's script (`press/static.ts`).
// A slow or busy machine takes away some points: look at the spread.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import lighthouse, { desktopConfig } from 'lighthouse'
import { openBrowser } from '../.vitepress/edition/browser.ts'
import { serve } from '../.vitepress/edition/serve.ts'
import { machine, spread, type Row } from './measure.ts'

const RUNS = 5
const PORT = 9331
const PAGES = {
  home: '',
  'chapter 1': 'chapters/01-yield.html',
  'chapter 9': 'chapters/09-system-calls.html',
  'chapter 15': 'chapters/15-sockets.html',
}
const DEVICES = { '': undefined, ' at a desk': desktopConfig }
const AUDITS = {
  'first contentful paint': ['first-contentful-paint', 'ms'],
  'largest contentful paint': ['largest-contentful-paint', 'ms'],
  'total blocking time': ['total-blocking-time', 'ms'],
  'layout shift': ['cumulative-layout-shift', 'of 1'],
} as const

const root = join(import.meta.dirname, '..')
const site = await serve(join(root, '.vitepress/dist'))
const browser = await openBrowser([`--remote-debugging-port=${PORT}`])
const found = new Map<string, { unit: string; values: number[] }>()
const add = (name: string, unit: string, value: number): void => {
  if (!found.has(name)) found.set(name, { unit, values: [] })
  found.get(name)!.values.push(value)
}
try {
  for (let run = 0; run < RUNS; run++)
    for (const [page, address] of Object.entries(PAGES))
      for (const [device, config] of Object.entries(DEVICES))
        await look(page + device, address, config)
} finally {
  await browser.close()
  await site.close()
}

/** Adds one run's scores of a page, and its times where they are those of a phone. */
async function look(
  name: string,
  address: string,
  config: typeof desktopConfig | undefined,
): Promise<void> {
  const result = await lighthouse(site.url + address, { port: PORT, logLevel: 'error' }, config)
  if (!result) throw new Error('Lighthouse gave no result')
  const { categories, audits } = result.lhr
  for (const category of Object.values(categories))
    add(`${name}, ${category.title}`, 'of 100', (category.score ?? 0) * 100)
  if (!config)
    for (const [title, [id, unit]] of Object.entries(AUDITS))
      add(`${name}, ${title}`, unit, audits[id]!.numericValue ?? 0)
}

const rows: Record<string, Row> = {}
for (const [name, { unit, values }] of found) rows[name] = { ...spread(values), unit }
const measurement = {
  version: 1,
  title: 'Lighthouse 13.5 on the built site, as a phone on a slow line and at a desk',
  command: 'npm run --prefix bench lighthouse',
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  runs: RUNS,
  rows,
}
writeFileSync(
  join(import.meta.dirname, 'results/lighthouse.bench.json'),
  `${JSON.stringify(measurement, null, 1)}\n`,
)
console.table(Object.fromEntries([...found].map(([name]) => [name, rows[name]])))
