// A chart of a measurement: rows named `series, by 16` become a line for each series. Both axes are
// logarithmic, so that a cost in proportion to `by` is a straight slope and a fixed one is level.
// Everything drawn also stands in a table under it.

import type { Book } from './book.ts'
import { PressError } from './errors.ts'
import { measurement, type Measurement } from './evidence/measurement.ts'
import { escape } from './filmstrip/html.ts'

export interface Point {
  x: number
  /** Times the peer of the same run: median, and lower and upper quartile. */
  median: number
  low: number
  high: number
}
export interface Series {
  name: string
  points: Point[]
}

const WIDTH = 480
const HEIGHT = 300
/** Room for the labels of the axes, and for the names of the lines. */
const ROOM = { left: 58, right: 96, top: 14, bottom: 44 }

/** The series of a measurement whose rows are named `series, by NUMBER`. */
export function seriesBy({ rows }: Measurement, by: string): Series[] {
  const found = new Map<string, Point[]>()
  for (const [key, { ratio }] of Object.entries(rows)) {
    const [, name, number] = new RegExp(`^(.+), ${by} (\\d+)$`).exec(key) ?? []
    if (!name || !ratio) continue
    found.set(name, [...(found.get(name) ?? []), { x: Number(number), ...ratio }])
  }
  return [...found].map(([name, points]) => ({
    name,
    points: points.toSorted((a, b) => a.x - b.x),
  }))
}

/** A figure with the chart and its table. */
export function chart(book: Book, file: string, by: string): string {
  const from = measurement(book, file)
  const series = seriesBy(from, by)
  const peer = Object.values(from.rows).find((row) => row.ratio)?.peer
  if (!series.length || !peer)
    throw new PressError({
      file,
      what: `no row is named “…, ${by} NUMBER” and has a ratio`,
      todo: `Its rows are: ${Object.keys(from.rows).join(', ')}.`,
    })
  const about = `${from.title}, as a multiple of ${peer}. ${from.date}, ${from.machine.cpu}, Node ${from.machine.node}.`
  return `<figure class="block chart">${drawing(series, by, peer)}<figcaption>${escape(about)}</figcaption>${table(series, by)}</figure>`
}

const decimal = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const print = (value: number): string => decimal.format(value)
const whole = (value: number): string => value.toLocaleString('en')
const at = (value: number): string => value.toFixed(1)

function drawing(series: Series[], by: string, peer: string): string {
  const points = series.flatMap((each) => each.points)
  const xs = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b)
  const ticks = decades(points)
  const right = WIDTH - ROOM.right
  const bottom = HEIGHT - ROOM.bottom
  const x = scale([xs[0]!, xs.at(-1)!], [ROOM.left, right])
  const y = scale([ticks[0]!, ticks.at(-1)!], [bottom, ROOM.top])
  const grid = ticks.map(
    (tick) =>
      `<path class="grid" d="M${ROOM.left} ${at(y(tick))}H${right}"/><text x="${ROOM.left - 8}" y="${at(y(tick) + 5)}" text-anchor="end">${print(tick)}</text>`,
  )
  const labels = xs.map(
    (value) =>
      `<text x="${at(x(value))}" y="${bottom + 18}" text-anchor="middle">${whole(value)}</text>`,
  )
  const lines = series.map(({ name, points }, index) => {
    const path = points.map((one) => `${at(x(one.x))} ${at(y(one.median))}`).join('L')
    const marks = points.map(
      (one) => `<circle cx="${at(x(one.x))}" cy="${at(y(one.median))}" r="4"/>`,
    )
    const spread = points.map((one) => `M${at(x(one.x))} ${at(y(one.low))}V${at(y(one.high))}`)
    const end = points.at(-1)!
    return `<g class="series-${index + 1}"><path class="spread" d="${spread.join('')}"/><path class="line" d="M${path}"/>${marks.join('')}<text x="${at(x(end.x) + 10)}" y="${at(y(end.median) + 5)}">${escape(name)}</text></g>`
  })
  const title = `${series.map(summary).join('; ')}: as a multiple of ${peer}, by ${by}`
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(title)}">${grid.join('')}${labels.join('')}<text x="${(ROOM.left + right) / 2}" y="${HEIGHT - 6}" text-anchor="middle">${escape(by)}</text>${lines.join('')}</svg>`
}

const summary = ({ name, points }: Series): string =>
  `${name} from ${print(points[0]!.median)} to ${print(points.at(-1)!.median)}`

/** The powers of ten round all points. */
function decades(points: Point[]): number[] {
  const low = Math.floor(Math.log10(Math.min(...points.map((point) => point.low))))
  const high = Math.ceil(Math.log10(Math.max(...points.map((point) => point.high))))
  return Array.from({ length: high - low + 1 }, (_, n) => 10 ** (low + n))
}

/** A logarithmic scale. */
function scale([from, to]: [number, number], [start, end]: [number, number]) {
  const unit = (end - start) / Math.log(to / from)
  return (value: number): number => start + Math.log(value / from) * unit
}

function table(series: Series[], by: string): string {
  const xs = series[0]!.points.map(({ x }) => x)
  const head = [by, ...series.map(({ name }) => name)].map(
    (name) => `<th scope="col">${escape(name)}</th>`,
  )
  const rows = xs.map((x) => {
    const cells = series.map(({ points }) => points.find((point) => point.x === x)?.median)
    return `<tr><th scope="row">${whole(x)}</th>${cells.map((cell) => `<td>${cell === undefined ? '' : print(cell)}</td>`).join('')}</tr>`
  })
  return `<details><summary>The figures</summary><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></details>`
}
