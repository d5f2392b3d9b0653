// Python and TypeScript side by side: each row is two programs that run, and says what differs.

import { describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { shown } from '../../.vitepress/press/evidence/output.ts'
import { brokenTwin, onlyIn, twinRows, type TwinRow } from '../../.vitepress/press/twins.ts'

const rows = twinRows(thisBook).flatMap(([, some]) => some)
const output = (place: string): string => shown(thisBook, place.split('#')[0]!).text

test('there are twenty rows and more, each with a title of its own', () => {
  expect(rows.length).toBeGreaterThanOrEqual(20)
  expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length)
})

describe('what a row says of its outputs is so', () => {
  test.each(rows)('$title', (row) => {
    expect(brokenTwin(row, output(row.python), output(row.typescript))).toEqual([])
  })
})

describe('a row is broken', () => {
  const row: TwinRow = { title: 'Tea', says: 'Tea.', python: 'a.py', typescript: 'a.ts' }
  const only = { python: ['hot'], typescript: ['cold'] }

  test('when it says that both print the same, and they do not', () => {
    expect(brokenTwin(row, 'hot\ntea', 'cold\ntea')).toHaveLength(1)
    expect(brokenTwin(row, 'hot\ntea', 'tea\nhot')).toHaveLength(1)
  })

  test('when it says that they differ, and they do not', () => {
    expect(brokenTwin({ ...row, only }, 'tea', 'tea')).toHaveLength(1)
  })

  test('when another line differs, or one more', () => {
    expect(brokenTwin({ ...row, only }, 'hot\ntea', 'cold\ntea')).toEqual([])
    expect(brokenTwin({ ...row, only }, 'warm\ntea', 'cold\ntea')).toHaveLength(1)
    expect(brokenTwin({ ...row, only }, 'hot\ntea', 'cold\nmilk\ntea')).toHaveLength(1)
  })

  test('unless the lines are the same ones in another order', () => {
    const order = { ...row, only: { python: [], typescript: [] } }
    expect(brokenTwin(order, 'a\nb', 'b\na')).toEqual([])
    expect(onlyIn('a\nb', 'b\na')).toEqual({ python: [], typescript: [] })
  })
})
