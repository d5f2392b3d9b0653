// A run of a simulation as HTML: sums, lanes, and the lanes in numbers. The press writes it into the
// page for the values at first, and the page's script for those that a reader chooses, by the same
// function.

import { isRange, valueText, type Control, type Value, type Values } from '../choice/format.ts'
import { escape } from '../filmstrip/html.ts'
import { HUES } from '../filmstrip/plan.ts'
import { list } from '../phrase.ts'
import { WHAT, type Bar, type Simulated, type SimulationRow } from './format.ts'

const WHATS = ['runs', 'served', 'waits', 'switch'] as const

/** Everything that changes with the values; `id` is the figure's. */
export function runHtml(run: Simulated, id: string): string {
  return `${sumsHtml(run)}\n${chartHtml(run)}\n${keyHtml(run)}\n${lanesHtml(run, id)}`
}

function chartHtml({ lanes, end }: Simulated): string {
  const names = lanes.map(
    ({ name }, index) =>
      `<span class="simulation-name" data-hue="${hue(index)}">${escape(name)}</span>`,
  )
  const rows = lanes.map(
    ({ bars }, index) =>
      `<span class="simulation-lane" data-hue="${hue(index)}">${bars.map(barHtml).join('')}</span>`,
  )
  const about = `${lanes.length} lanes, of ${list(lanes.map(({ name }) => name))}, until tick ${end}. The table below has them in numbers.`
  return (
    `<div class="simulation-chart" role="img" aria-label="${escape(about)}" style="--end:${end}">` +
    `<div class="simulation-names">${names.join('')}</div><div class="simulation-lanes">${rows.join('')}</div>` +
    `<div class="simulation-axis"><span>0</span><span>tick ${end}</span></div></div>`
  )
}

const barHtml = ({ what, from, to }: Bar): string =>
  `<i data-what="${what}" style="--from:${from};--to:${to}"></i>`

const hue = (index: number): number => (index % HUES) + 1

/** What the signs mean: those that the run has. */
function keyHtml({ lanes }: Simulated): string {
  const seen = new Set(lanes.flatMap(({ bars }) => bars.map(({ what }) => what)))
  const signs = WHATS.filter((what) => seen.has(what)).map(
    (what) => `<span><i data-what="${what}" data-hue="0"></i> ${WHAT[what]}</span>`,
  )
  return `<div class="simulation-key" aria-hidden="true">${signs.join(' ')}</div>`
}

const sumsHtml = ({ sums }: Simulated): string =>
  `<dl class="simulation-sums">${Object.entries(sums)
    .map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${escape(String(value))}</dd></div>`)
    .join('')}</dl>`

/** The lanes, for who does not see them. */
function lanesHtml({ lanes }: Simulated, id: string): string {
  const names = Object.keys(lanes[0]?.facts ?? {})
  const rows = lanes.map(({ name, facts }) => ({
    name,
    cells: names.map((fact) => facts[fact]!),
  }))
  return `<details class="simulation-numbers"><summary>The lanes in numbers</summary>${tableHtml(['lane', ...names], rows, `${id}-lanes`, 'The lanes in numbers')}</details>`
}

/** The chosen runs side by side: what was changed, and what came of it. */
export function rowsHtml(
  controls: readonly Control[],
  rows: readonly SimulationRow[],
  id: string,
): string {
  const first = rows[0]!.values
  const names = Object.keys(rows[0]!.result.sums)
  const all = rows.map(({ values, result }) => ({
    name: changed(controls, first, values),
    cells: names.map((name) => result.sums[name]!),
  }))
  return tableHtml(['with', ...names], all, `${id}-rows`, 'Some runs side by side')
}

/** Which values are others than at first: `threads 4, slow clients 4`. */
function changed(controls: readonly Control[], first: Values, values: Values): string {
  const others = controls
    .filter(({ name }) => values[name] !== first[name])
    .map((control) => {
      const value = valueText(control, values[control.name]!)
      return isRange(control) ? `${lower(control.label)} ${value}` : value
    })
  return others.length > 0 ? others.join(', ') : 'the values above'
}

/** A label within a sentence; a name keeps its capital. */
const lower = (label: string): string =>
  / is /.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)

function tableHtml(
  head: string[],
  rows: { name: string; cells: Value[] }[],
  id: string,
  about: string,
): string {
  const heads = head.map((name) => `<th scope="col">${escape(name)}</th>`)
  const lines = rows.map(
    ({ name, cells }) =>
      `<tr><th scope="row">${escape(name)}</th>${cells.map((cell) => `<td>${escape(String(cell))}</td>`).join('')}</tr>`,
  )
  return `<div class="simulation-table" id="${escape(id)}" role="group" tabindex="0" aria-label="${escape(about)}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}
