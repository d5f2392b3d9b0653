// Another run of a timeline's program, made in the page: the book's own module traces it, and the figure
// is written anew by the functions with which the press wrote it.

import type { Values } from '../../press/choice/format.ts'
import { chart } from '../../press/timeline/chart.ts'
import { moments, type Trace, type TraceEvent } from '../../press/timeline/format.ts'
import {
  aboutChart,
  chartHtml,
  longestTexts,
  notesText,
  shownPlaces,
  stepsHtml,
  stripTitle,
  tasksHtml,
} from '../../press/timeline/html.ts'
import { timelineSentences } from '../../press/timeline/sentence.ts'
import { load, modulesAt } from '../choice/module.ts'

interface Exports {
  traced: (values: Values) => Pick<Trace, 'tasks' | 'events'>
}

/** The trace of the run with these values, as the press would have it. */
export async function again(address: string, kept: Trace, values: Values): Promise<Trace> {
  const { traced } = await load<Exports>(address)
  const { tasks, events } = traced(values)
  return { ...kept, tasks, events: events.map(placed) }
}

/** Where it waits, by the book's paths. Not every engine tells; then no line is marked. */
function placed({ at, ...event }: TraceEvent): TraceEvent {
  const prefix = modulesAt()
  const places = at?.map((place) =>
    place.startsWith(prefix)
      ? place.slice(prefix.length).replace(/\.js:(\d+)$/, '.ts:$1')
      : undefined,
  )
  return places?.every((place) => place !== undefined) ? { ...event, at: places } : event
}

/** Writes the figure anew for a run; gives the run in a sentence. */
export function redraw(figure: HTMLElement, trace: Trace): string {
  const find = (selector: string): HTMLElement => figure.querySelector<HTMLElement>(selector)!
  const all = moments(trace)
  const said = timelineSentences(trace, all)
  const { files } = shownPlaces(trace.program, all, trace.choices?.places)
  const shown = { id: figure.id, program: trace.program, files }
  const drawn = document.createElement('template')
  drawn.innerHTML = chartHtml(chart(all), aboutChart(all))
  find('.timeline-chart').replaceWith(drawn.content)
  const longest = said.reduce((a, b) => (b.length > a.length ? b : a))
  find('.player-says').dataset['longest'] = longest
  find('.timeline-tasks').innerHTML = tasksHtml(all[0]!, longestTexts(all, shown), shown)
  find('.player-strip > summary').textContent = stripTitle(all)
  find('.player-steps').outerHTML = stepsHtml(all, said, shown)
  return notesText(all)
}
