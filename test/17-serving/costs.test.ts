// What the chapter says of ten thousand connections, beside the figures. New figures may say
// otherwise: then the section has to say it, too.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Measurement } from '../../.vitepress/press/evidence/measurement.ts'

const { rows } = Measurement.parse(
  JSON.parse(readFileSync('bench/results/server.bench.json', 'utf8')),
)
const [ours, theirs] = ['ours', 'node:http'].map(
  (server) => (what: string) => rows[`${what}: ${server}`]!.median,
)

test('an idle connection takes less than on node:http, and after a request more', () => {
  expect(ours!('memory, idle')).toBeLessThan(theirs!('memory, idle'))
  expect(ours!('memory, after a request')).toBeGreaterThan(theirs!('memory, after a request'))
})

test('half of the answers come sooner than on node:http, and the slowest later', () => {
  expect(ours!('p50, and ten thousand idle')).toBeLessThan(theirs!('p50, and ten thousand idle'))
  expect(ours!('p99, and ten thousand idle')).toBeGreaterThan(theirs!('p99, and ten thousand idle'))
})

test('each row is one run', () => {
  for (const [name, { median, low, high }] of Object.entries(rows))
    if (name.startsWith('memory') || name.startsWith('p'))
      expect([low, high]).toEqual([median, median])
})
