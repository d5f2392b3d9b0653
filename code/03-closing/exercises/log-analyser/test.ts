import { describe, expect, test } from 'vitest'
import { alarms, busiest, hits, minutes, watch } from './stub.ts'

const line = (minute: number, status = 200, page = '/tea', bytes = 10) => {
  const time = `2026-11-23T07:${String(minute).padStart(2, '0')}:30`
  return `${time} 203.0.113.1 ${page} ${status} ${bytes}`
}
const hit = (minute: number, status = 200, page = '/tea', bytes = 10) => {
  const time = `2026-11-23T07:${String(minute).padStart(2, '0')}:30`
  return { time, address: '203.0.113.1', page, status, bytes }
}
const summary = (minute: number, errors: number) => ({
  minute: `2026-11-23T07:${String(minute).padStart(2, '0')}`,
  hits: errors,
  errors,
  bytes: 10 * errors,
})
const ignore = () => undefined

/** An endless source; it says what was pulled and whether it was closed. */
function endless<T>(item: (n: number) => T) {
  const seen = { pulled: 0, closed: false }
  function* source() {
    try {
      while (seen.pulled < 5000) yield item(seen.pulled++)
      throw new Error('this source has no end: who is waiting for it?')
    } finally {
      seen.closed = true
    }
  }
  return { source: source(), seen }
}

describe('hits', () => {
  test('gives the hit of each line', () => {
    const lines = [line(0), line(1, 500, '/toast', 7)]
    const expected = [hit(0), hit(1, 500, '/toast', 7)]
    expect([...hits(lines, ignore)]).toEqual(expected)
  })

  test('rejects lines that make no sense, and goes on', () => {
    const rejected: string[] = []
    const lines = ['tea?', line(0), line(1).replace(' 10', ' ten'), line(2)]
    const given = [...hits(lines, (bad) => rejected.push(bad))]
    expect(given).toEqual([hit(0), hit(2)])
    expect(rejected).toEqual([lines[0], lines[2]])
  })

  test('pulls one line for a hit, and none before it is asked', () => {
    const { source, seen } = endless(line)
    const given = hits(
      source.map(() => line(0)),
      ignore,
    )
    expect(seen.pulled).toBe(0)
    given.next()
    expect(seen.pulled).toBe(1)
  })
})

describe('minutes', () => {
  test('sums up the hits of each minute', () => {
    const all = [hit(0), hit(0, 500), hit(0, 404, '/', 5), hit(3, 503)]
    expect([...minutes(all)]).toEqual([
      { minute: '2026-11-23T07:00', hits: 3, errors: 1, bytes: 25 },
      { minute: '2026-11-23T07:03', hits: 1, errors: 1, bytes: 10 },
    ])
  })

  test('gives nothing for no hits', () => {
    expect([...minutes([])]).toEqual([])
  })

  test('hands out a minute when the first hit of another is seen', () => {
    const { source, seen } = endless((n) => hit(Math.floor(n / 10) % 60))
    const given = minutes(source)
    expect(given.next().value).toMatchObject({ hits: 10 })
    expect(seen.pulled).toBe(11)
    expect(given.next().value).toMatchObject({ hits: 10 })
    expect(seen.pulled).toBe(21)
  })
})

describe('alarms', () => {
  const given = (errors: number[], width: number, limit: number) =>
    [...alarms(errors.map((count, n) => summary(n, count)), width, limit)] // prettier-ignore
      .map(({ minute }) => Number(minute.slice(14)))

  test('gives the minute in which the errors become too many', () => {
    expect(given([0, 1, 1, 2, 0, 0], 3, 4)).toEqual([3])
  })

  test('counts the last minutes only', () => {
    expect(given([3, 0, 0, 3, 0, 0, 3], 3, 4)).toEqual([])
  })

  test('counts what there is at the beginning', () => {
    expect(given([5, 0], 3, 4)).toEqual([0])
  })

  test('gives an alarm that goes on once, and a new one again', () => {
    expect(given([4, 4, 4, 0, 4, 4, 0, 0, 4], 1, 4)).toEqual([0, 4, 8])
  })

  test('gives an alarm before another minute is pulled', () => {
    const { source, seen } = endless((n) =>
      summary(n % 60, n === 7 ? 9 : 0),
    )
    const first = alarms(source, 2, 9).next()
    expect(first.value).toMatchObject({ minute: '2026-11-23T07:07' })
    expect(seen.pulled).toBe(8)
  })
})

describe('busiest', () => {
  test('gives the pages with the most hits, the most first', () => {
    const pages = ['/tea', '/toast', '/tea', '/', '/toast', '/tea']
    const all = pages.map((page) => hit(0, 200, page))
    const expected = [['/tea', 3], ['/toast', 2]] // prettier-ignore
    expect(busiest(all, 2)).toEqual(expected)
  })

  test('gives equals by name, and no more than there are', () => {
    const all = ['/tea', '/jam'].map((page) => hit(0, 200, page))
    const expected = [['/jam', 1], ['/tea', 1]] // prettier-ignore
    expect(busiest(all, 9)).toEqual(expected)
  })
})

describe('watch', () => {
  const storm = (n: number) =>
    n % 7 === 6
      ? 'noise'
      : line(Math.floor(n / 10) % 60, n > 35 ? 500 : 200)

  test('goes from the lines of a log to its alarms', () => {
    const rejected: string[] = []
    const lines = Array.from({ length: 70 }, (_, n) => storm(n))
    const given = [...watch(lines, 2, 8, (bad) => rejected.push(bad))]
    const expected = { minute: '2026-11-23T07:04', errors: 8, hits: 8 }
    expect(given).toMatchObject([expected])
    expect(rejected).toHaveLength(10)
  })

  test('gives the first alarm of a log without an end', () => {
    const { source, seen } = endless(storm)
    for (const alarm of watch(source, 2, 8, ignore)) {
      expect(alarm.minute).toBe('2026-11-23T07:04')
      break
    }
    expect(seen.pulled).toBe(51)
  })

  test('closes the log when whoever walks it leaves', () => {
    const { source, seen } = endless(storm)
    for (const _alarm of watch(source, 2, 8, ignore)) break
    expect(seen.closed).toBe(true)
  })
})
