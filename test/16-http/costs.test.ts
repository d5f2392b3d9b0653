// What the chapter says of its measurements, beside their figures. New figures may say otherwise:
// then the section "What it costs" has to say it, too.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Measurement } from '../../.vitepress/press/evidence/measurement.ts'

const { rows } = Measurement.parse(
  JSON.parse(readFileSync('bench/results/server.bench.json', 'utf8')),
)
const ratio = (row: string): number => rows[row]!.ratio!.median

test('one connection costs more than on node:http, and an echo more than bare callbacks', () => {
  expect(ratio('hello, 1: node:http')).toBeLessThan(1)
  expect(ratio('echo, 1: node:net callbacks')).toBeLessThan(1)
  expect(ratio('echo, 64: node:net callbacks')).toBeGreaterThan(
    ratio('echo, 1: node:net callbacks'),
  )
})

test('many connections cost least of the three on Node, and pipelining helps most', () => {
  for (const load of ['hello, 64', 'hello, 512', 'hello, 64, 16 pipelined'])
    for (const peer of ['node:http', 'fastify'])
      expect(ratio(`${load}: ${peer}`)).toBeGreaterThan(1)
  expect(ratio('hello, 64, 16 pipelined: node:http')).toBeGreaterThan(
    Math.max(ratio('hello, 64: node:http'), ratio('10 kB, browser’s headers, 64: node:http')),
  )
})

test('bytes of the answer bring the servers closer, and fields of the request do not', () => {
  const page = ratio('10 kB from memory, 64: node:http')
  expect(page).toBeLessThan(ratio('hello, 64: node:http'))
  expect(page).toBeLessThan(ratio('10 kB, browser’s headers, 64: node:http'))
})

test('nginx costs less, but not with pipelining', () => {
  for (const load of ['hello, 1', 'hello, 64', 'hello, 512'])
    expect(ratio(`${load}: nginx`)).toBeLessThan(1)
  expect(ratio('hello, 64, 16 pipelined: nginx')).toBeGreaterThan(1)
})
