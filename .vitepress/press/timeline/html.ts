// The parts of a timeline as HTML: the chart, how the tasks stand at a moment, and all moments in
// words. The press writes them into the page, and the page's script those that change, by the same
// functions.

import { escape, lineId } from '../filmstrip/html.ts'
import type { Mark } from '../filmstrip/marks.ts'
import { HUES } from '../filmstrip/plan.ts'
import { list } from '../phrase.ts'
import type { Chart } from './chart.ts'
import { placeFrom, type Moment, type Place, type Standing } from './format.ts'
import { placeText, standingText } from './sentence.ts'

/** What links and marks need to know of the code that is shown. */
export interface Shown {
  /** The figure's id. */
  id: string
  program: string
  /** The files that are shown, in order. */
  files: string[]
}

/** The files in which tasks wait, the program's own first, and their lines; those of `more` too. */
export function shownPlaces(
  program: string,
  moments: Moment[],
  more: readonly string[] = [],
): { files: string[]; lines: Map<number, Set<number>> } {
  const own = moments.flatMap(({ tasks }) => tasks.flatMap(({ place }) => place ?? []))
  const places = [...more.flatMap((text) => placeFrom(text) ?? []), ...own]
  const found = [...new Set(places.map(({ file }) => file))]
  const files = found.toSorted((a, b) => Number(b === program) - Number(a === program))
  const lines = new Map<number, Set<number>>()
  for (const { file, line } of places) {
    const index = files.indexOf(file)
    lines.set(index, (lines.get(index) ?? new Set()).add(line))
  }
  return { files, lines }
}

/** From this part of the width on, there is no room for a text at the right of its place. */
const LATE = 0.8

const style = (values: Record<string, number>): string =>
  ` style="${Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}"`

/** The chart: one image to who does not see it, with all of its moments in words elsewhere. */
export function chartHtml(drawn: Chart, label: string): string {
  const { columns, tasks, clock, ticks, bars, notes, arrows } = drawn
  const rows = tasks.length + Number(clock)
  const names = tasks.map(
    ({ name, hue, row }) =>
      `<span class="timeline-name" data-hue="${hue}"${style({ row })}>${escape(name)}</span>`,
  )
  const at = (name: string, values: Record<string, number>, more = '', text = ''): string =>
    `<i class="timeline-${name}"${more}${style(values)}>${escape(text)}</i>`
  const field = [
    ...tasks.map(({ row }) => at('row', { row })),
    ...ticks.map((tick) =>
      at('tick', { from: tick.at }, tick.at > columns * LATE ? ' data-late' : '', tick.text),
    ),
    ...bars.map(({ row, hue, from, to, state, label: text }) =>
      at(
        'bar',
        { row, from, to },
        ` data-hue="${hue}" data-state="${state}"${state === 'ended' ? ` data-how="${escape(text)}"` : ''}`,
        state === 'parked' ? text : '',
      ).replace(/>([^<]+)</, '><span>$1</span><'),
    ),
    ...notes.map((note) => at('note', { row: note.row, from: note.at })),
    ...arrows.map(({ at: from, from: a, to: b, does }) =>
      at(
        'arrow',
        { from, top: Math.min(a, b), bottom: Math.max(a, b) },
        ` data-does="${does}" data-points="${a < b ? 'down' : 'up'}"`,
      ),
    ),
    at('later', {}),
    at('cursor', {}),
  ]
  return (
    `<div class="timeline-chart" role="img" aria-label="${escape(label)}"${style({ columns, rows })}>` +
    `<div class="timeline-names">${clock ? `<span class="timeline-name" data-hue="0"${style({ row: 0 })}>clock</span>` : ''}${names.join('')}</div>` +
    `<div class="timeline-field">${field.join('')}</div></div>`
  )
}

/** What the chart is, for who does not see it. */
export function aboutChart(all: Moment[]): string {
  const names = all[0]!.tasks.map(({ name }) => name)
  return `Chart of ${all.length} steps of ${list(names)}. Below, each step is told in words.`
}

/** How many notes tell a run. */
const NOTES = 5

/** A run in a sentence: its length, and what tasks have said of it. */
export function notesText(all: Moment[]): string {
  const notes = all.flatMap(({ event, tasks }) => {
    if (event.what !== 'note') return []
    const name = tasks.find(({ id }) => id === event.task)?.name ?? ''
    return [`${name} ${event.detail ?? ''}`]
  })
  const last = notes.slice(-NOTES)
  const told = notes.length > NOTES ? ['…', ...last] : last
  return `${all.length} steps${told.length > 0 ? `: ${told.join('; ')}` : ''}.`
}

/** What the list of all moments is called. */
export const stripTitle = (all: Moment[]): string => `All ${all.length} steps in words`

/** What the signs mean. */
export const KEY_HTML = `<p class="timeline-key" aria-hidden="true">${[
  ['bar" data-state="running', 'runs'],
  ['bar" data-state="ready', 'is ready'],
  ['bar" data-state="parked', 'is parked'],
  ['bar" data-state="ended', 'has ended'],
  ['note', 'says what it does'],
  ['arrow" data-does="wakes', 'makes, wakes'],
  ['arrow" data-does="cancels', 'cancels'],
]
  .map(([sign, means]) => `<span><i class="timeline-${sign!}" data-hue="0"></i> ${means!}</span>`)
  .join(' ')}</p>`

/** How each task stands at a moment: a list. The room of each is that of its longest text. */
export function tasksHtml({ tasks }: Moment, longest: Map<number, string>, shown: Shown): string {
  return tasks
    .map((task, index) => {
      const text = escape(longest.get(task.id) ?? '')
      return `<li class="timeline-task" data-hue="${(index % HUES) + 1}" data-state="${task.state}" data-longest="${text}"><span><b>${escape(task.name)}</b> ${escape(standingText(task))}${task.place && task.state !== 'running' ? `, ${placeHtml(task.place, shown)}` : ''}</span></li>`
    })
    .join('')
}

/** The longest text that each task will have in that list. */
export function longestTexts(moments: Moment[], { program }: Shown): Map<number, string> {
  const longest = new Map<number, string>()
  for (const { tasks } of moments)
    for (const task of tasks) {
      const where = task.place ? `, ${placeText(task.place, program)}` : ''
      const text = `${task.name} ${standingText(task)}${where}`
      if (text.length > (longest.get(task.id) ?? '').length) longest.set(task.id, text)
    }
  return longest
}

/** A place, as a link to its line in the code that is shown. */
function placeHtml(place: Place, { id, program, files }: Shown): string {
  const href = `#${lineId(id, files.indexOf(place.file), place.line)}`
  return `<a href="${escape(href)}">${escape(placeText(place, program))}</a>`
}

/** Every moment in words; the places in them are links. */
export function stepsHtml(moments: Moment[], sentences: string[], shown: Shown): string {
  const entries = moments.map(({ event, tasks }, index) => {
    const place = tasks.find(({ id }) => id === event.task)?.place
    const said = escape(sentences[index]!)
    const text = place ? escape(placeText(place, shown.program)) : ''
    const linked = place ? said.replace(`at ${text}`, `at ${placeHtml(place, shown)}`) : said
    return `<li value="${index + 1}"><p>${linked}</p></li>`
  })
  return `<ol class="player-steps">\n${entries.join('\n')}\n</ol>`
}

/** Which lines of the code are marked at a moment, each for a task. */
export const timelineMarks = ({ tasks }: Moment, { files }: Shown): (Mark & { task: number })[] =>
  tasks.flatMap((task: Standing, index) => {
    if (!task.place) return []
    const { file, line } = task.place
    const as = task.state === 'running' ? 'now' : 'parked'
    return [{ task: task.id, file: files.indexOf(file), line, as, hue: (index % HUES) + 1 }]
  })
