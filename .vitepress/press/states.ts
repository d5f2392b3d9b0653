// A table of states as a drawing and as a table: an SVG that needs no script, as wide as a phone, and
// the same transitions in rows for who does not see it. Transitions between the same two states that
// do the same are one edge; edges between the same two states stand apart.

import { escape } from './filmstrip/html.ts'

export interface Transition {
  from: string
  to: string
  /** What an observer is told. */
  told: string
  /** A word or two, for the edge. */
  does: string
  because: string
}

export interface States {
  version: 1
  program: string
  hash: string
  /** Column and row of each state; there may be halves. */
  places: Record<string, [number, number]>
  transitions: Transition[]
}

interface Point {
  x: number
  y: number
}

/** An edge with its place among those that join the same two states. */
interface Edge {
  from: string
  to: string
  does: string
  /** How far its middle stands off the straight line, to the right of who goes from `from` to `to`. */
  bend: number
}

const COLUMN = 200
const ROW = 104
const BOX = { width: 88, height: 36 }
const MARGIN = { x: 78, y: 26 }
const APART = 44
const LOOP = 34
/** As wide as a letter of a label is, on average. */
const LETTER = 7

/** The edges of the drawing. */
export function edges({ transitions }: States): Edge[] {
  const found = new Map<string, Edge>()
  for (const { from, to, does } of transitions)
    found.set([from, to, does].join(), { from, to, does, bend: 0 })
  const all = [...found.values()]
  for (const edge of all) {
    const beside = all.filter((other) => joins(other, edge))
    const place = beside.indexOf(edge) - (beside.length - 1) / 2
    // Those that go the other way have their right on the other side.
    edge.bend = place * APART * (edge.from < edge.to ? 1 : -1)
  }
  return all
}

const joins = (a: Edge, b: Edge): boolean =>
  a.from !== a.to && [a.from, a.to].toSorted().join() === [b.from, b.to].toSorted().join()

/** The whole figure. In a Vue template it stands below `v-pre`. */
export function statesHtml(
  states: States,
  { id, caption }: { id: string; caption: string },
): string {
  const at = Object.entries(states.places).map(([name, place]) => ({ name, ...middle(place) }))
  const width = Math.max(...at.map(({ x }) => x)) + MARGIN.x
  const height = Math.max(...at.map(({ y }) => y)) + MARGIN.y
  const point = (name: string): Point => at.find((state) => state.name === name)!
  const drawn = edges(states).map((edge) => edgeSvg(edge, point, width))
  const boxes = at.map(
    ({ name, x, y }) =>
      `<rect x="${x - BOX.width / 2}" y="${y - BOX.height / 2}" width="${BOX.width}" height="${BOX.height}" rx="6"/><text class="states-name" x="${x}" y="${y}">${escape(name)}</text>`,
  )
  const rows = states.transitions.map(
    ({ from, to, does, because }) =>
      `<tr><th scope="row">${escape(from)}</th><td>${escape(does)}</td><td>${escape(to)}</td><td>${escape(because)}</td></tr>`,
  )
  return `<figure class="states" id="${escape(id)}">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${escape(id)}-title"><title id="${escape(id)}-title">${escape(caption)}: ${at.length} states. The table below has every step between them.</title>
<defs><marker id="${escape(id)}-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="states-tip" d="M0 0 8 4 0 8z"/></marker></defs>
<g class="states-edges">${drawn.map(({ line }) => `<path marker-end="url(#${escape(id)}-tip)" d="${line}"/>`).join('')}</g>
<g class="states-boxes">${boxes.join('')}</g>
<g class="states-labels">${drawn.map(({ label }) => label).join('')}</g>
</svg>
<figcaption>${escape(caption)}</figcaption>
<details class="states-steps"><summary>Every step, in a table</summary>
<table><thead><tr><th scope="col">From</th><th scope="col">It</th><th scope="col">To</th><th scope="col">Because</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>
</figure>`
}

const middle = ([column, row]: [number, number]): Point => ({
  x: MARGIN.x + column * COLUMN,
  y: MARGIN.y + row * ROW,
})

function edgeSvg(
  edge: Edge,
  point: (name: string) => Point,
  width: number,
): { line: string; label: string } {
  const [from, to] = [point(edge.from), point(edge.to)]
  if (edge.from === edge.to) return loopSvg(edge, from, width)
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const right = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  const along = (share: number, bend: number): Point => ({
    x: from.x + (to.x - from.x) * share + right.x * bend,
    y: from.y + (to.y - from.y) * share + right.y * bend,
  })
  const bent = along(0.5, edge.bend * 2)
  const [start, end] = [border(from, bent), border(to, bent)]
  const label = along(0.5, edge.bend)
  return {
    line: `M${pair(start)} Q${pair(bent)} ${pair(end)}`,
    label: labelSvg(edge, label),
  }
}

/**
 * A loop goes out on the side that is nearer to the edge of the drawing. Its label stands beside it, or,
 * where the edge is too near, below the box: above it other edges come in.
 */
function loopSvg(edge: Edge, { x, y }: Point, width: number): { line: string; label: string } {
  const out = x * 2 < width - 1 ? -1 : 1
  const side = x + (out * BOX.width) / 2
  const far = side + out * LOOP
  const hasRoom = (out > 0 ? width - far : far) > edge.does.length * LETTER
  return {
    line: `M${pair({ x: side, y: y - 6 })} C${pair({ x: far, y: y - 20 })} ${pair({ x: far, y: y + 20 })} ${pair({ x: side, y: y + 6 })}`,
    label: hasRoom
      ? labelSvg(edge, { x: side + out * (LOOP * 0.75 + 5), y }, out > 0 ? 'start' : 'end')
      : labelSvg(
          edge,
          { x: out > 0 ? width : 0, y: y + BOX.height / 2 + 12 },
          out > 0 ? 'end' : 'start',
        ),
  }
}

const labelSvg = (
  { does }: Edge,
  { x, y }: Point,
  anchor: 'start' | 'middle' | 'end' = 'middle',
): string => `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escape(does)}</text>`

/** Where the line from the middle of a box to a point leaves the box. */
function border(box: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y]
  const scale = Math.min(
    BOX.width / 2 / Math.max(Math.abs(dx), 1e-9),
    BOX.height / 2 / Math.max(Math.abs(dy), 1e-9),
  )
  return { x: box.x + dx * scale, y: box.y + dy * scale }
}

const round = (value: number): number => Math.round(value * 10) / 10
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
