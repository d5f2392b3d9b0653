import { expect, test } from 'vitest'
import { roundRobin } from '../../policies.ts'
import { schedule } from '../../processor.ts'
import { ticks } from './stub.ts'

const run = schedule(
  [
    { name: 'A', arrives: 0, bursts: [5] },
    { name: 'B', arrives: 1, bursts: [3] },
    { name: 'C', arrives: 4, bursts: [2] },
  ],
  roundRobin(2),
)
  .map(({ job, from, to }) => job.repeat(to - from))
  .join('')

const count = (letter: string, text: string) =>
  text.split(letter).length - 1

/** The number of the first tick that differs; -1 if there is none. */
function differsAt(found: string, right: string): number {
  for (let n = 0; n < Math.max(found.length, right.length); n++)
    if (found[n] !== right[n]) return n
  return -1
}

test('everyone gets the ticks it needs, and there are ten', () => {
  const counts = ['A', 'B', 'C'].map((letter) => count(letter, ticks))
  expect(counts).toEqual(
    ['A', 'B', 'C'].map((letter) => count(letter, run)),
  )
  expect(ticks.length).toBe(run.length)
})

test('whether B, when it comes, interrupts A', () => {
  expect(ticks[1] === run[1]).toBe(true)
})

test('whether A goes on after its slice', () => {
  expect(ticks[2] === run[2]).toBe(true)
})

test('who is first after tick 6: C, which came, or B, which was put back', () => {
  expect(ticks[6] === run[6]).toBe(true)
})

test('every tick: the first that differs', () => {
  expect(differsAt(ticks, run)).toBe(-1)
})
