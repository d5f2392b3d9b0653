// A trace as HTML that needs no JavaScript: the chart of the whole run, the code in which tasks wait,
// and every moment in words. The page's script finds this and steps through it; paper, and a browser
// without JavaScript, have it as it is.
//
// Invariant: every part has the size here that it has at every moment.

import { formHtml } from './choice/html.ts'
import { filesHtml } from './filmstrip/code.ts'
import { escape } from './filmstrip/html.ts'
import type { FilmstripOptions } from './filmstrip.ts'
import { chart } from './timeline/chart.ts'
import { moments, type Trace } from './timeline/format.ts'
import {
  aboutChart,
  chartHtml,
  KEY_HTML,
  longestTexts,
  notesText,
  shownPlaces,
  stepsHtml,
  stripTitle,
  tasksHtml,
  timelineMarks,
} from './timeline/html.ts'
import { timelineSentences } from './timeline/sentence.ts'

/** The whole figure. In a Vue template it stands below `v-pre`, as any text of a program does. */
export function timeline(trace: Trace, { highlight, id, caption }: FilmstripOptions): string {
  const { choices } = trace
  const all = moments(trace)
  const said = timelineSentences(trace, all)
  const { files, lines } = shownPlaces(trace.program, all, trace.choices?.places)
  const shown = { id, program: trace.program, files }
  const first = all[0]!
  const longest = said.reduce((a, b) => (b.length > a.length ? b : a))
  const now = timelineMarks(first, shown)
  const code = filesHtml(files, { seen: lines, now, highlight, id, short: 0 })
  return `<figure class="player timeline" id="${escape(id)}">
<figcaption class="player-caption">${escape(caption)}</figcaption>
${choices ? formHtml(choices.controls, { id, by: 'stepping', about: `Choose another run: ${caption}`, said: notesText(all) }) : ''}
<div class="player-scene" role="group" aria-label="Timeline: ${escape(caption)}">
${chartHtml(chart(all), aboutChart(all))}
${KEY_HTML}
<p class="player-says" data-longest="${escape(longest)}"><span>${escape(said[0]!)}</span></p>
<ul class="timeline-tasks" aria-label="Tasks">${tasksHtml(first, longestTexts(all, shown), shown)}</ul>
<div class="player-codes">${code}</div>
<div class="player-controls"></div>
</div>
<details class="player-strip"><summary>${stripTitle(all)}</summary>
${stepsHtml(all, said, shown)}
</details>
</figure>`
}
