import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessLog } from '../../code/02-pipelines/access-log.ts'
import { parse } from '../../code/02-pipelines/hit.ts'
import { randoms } from '../../code/02-pipelines/random.ts'

describe('the access log', () => {
  test('depends on its seed alone; a longer one begins with a shorter', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(50), fc.nat(50), (seed, short, more) => {
        const longer = [...accessLog(short + more, seed)]
        expect(longer).toHaveLength(short + more)
        expect([...accessLog(short, seed)]).toEqual(longer.slice(0, short))
      }),
      { seed: 2 },
    )
    expect([...accessLog(5, 1)]).not.toEqual([...accessLog(5, 2)])
  })

  test('is in order of time, and each line can be taken apart and put together', () => {
    let before = ''
    for (const line of accessLog(1000)) {
      const hit = parse(line)
      expect(Object.values(hit).join(' ')).toBe(line)
      expect([200, 404, 500]).toContain(hit.status)
      expect(hit.time >= before).toBe(true)
      before = hit.time
    }
  })
})

test('the numbers lie from 0 up to 1, and as often in each tenth', () => {
  const tenths = Array<number>(10).fill(0)
  for (const number of randoms(1).take(10_000)) {
    expect(number >= 0 && number < 1).toBe(true)
    tenths[Math.floor(number * 10)]!++
  }
  expect(Math.min(...tenths)).toBeGreaterThan(900)
})
