import { describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { chart, seriesBy } from '../../.vitepress/press/chart.ts'
import { measurement } from '../../.vitepress/press/evidence/measurement.ts'

const FILE = 'bench/results/depth.bench.json'

describe('a chart', () => {
  test('has a line for each series, from its smallest to its largest', () => {
    const series = seriesBy(measurement(thisBook, FILE), 'depth')
    expect(series.map(({ name }) => name)).toEqual(['yield*', 'own stack', 'trampoline'])
    for (const { points } of series)
      expect(points.map(({ x }) => x)).toEqual([1, 4, 16, 64, 256, 1024])
  })

  test('says in its table and in its label what it draws', () => {
    const html = chart(thisBook, FILE, 'depth')
    const { rows, date } = measurement(thisBook, FILE)
    const deepest = rows['yield*, depth 1024']!.ratio!.median.toLocaleString('en')
    expect(html).toContain(`<td>${deepest}</td>`)
    expect(html).toMatch(new RegExp(`aria-label="yield\\* from [\\d.]+ to ${deepest};`))
    expect(html).toContain(date)
    expect(html).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('keeps its points inside its frame', () => {
    const html = chart(thisBook, FILE, 'depth')
    for (const [, x, y] of html.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)) {
      expect(Number(x)).toBeLessThan(480)
      expect(Number(y)).toBeLessThan(300)
    }
  })

  test('of rows that are not there is refused, with the rows that are', () => {
    expect(() => chart(thisBook, FILE, 'width')).toThrow(/width NUMBER.*\n?.*yield\*, depth 1/)
  })
})
