// A recording as HTML that needs no JavaScript: the stage with the code and the first moment, and the
// filmstrip with every step. The player finds this in the page and makes it move; paper, and a browser
// without JavaScript, have it as it is.
//
// Invariant: the stage has the size here that it has at every later step.

import { codeHtml, type Highlight } from './filmstrip/code.ts'
import { parkedHtml, printedHtml, stackHtml } from './filmstrip/cards.ts'
import { escape } from './filmstrip/html.ts'
import { planned } from './filmstrip/plan.ts'
import { stepsHtml } from './filmstrip/steps.ts'
import { replay, type Recording } from './recorder/format.ts'
import { sentences } from './sentence.ts'

export interface FilmstripOptions {
  /** Inner HTML of each line of a file, as a highlighter gives it. */
  highlight: Highlight
  /** The figure's id, unique on its page. */
  id: string
  /** What the recording shows, in a few words, as plain text. */
  caption: string
}

/** The whole figure. In a Vue template it stands below `v-pre`, as any text of a program does. */
export function filmstrip(
  recording: Recording,
  { highlight, id, caption }: FilmstripOptions,
): string {
  const states = replay(recording)
  const said = sentences(recording)
  const plan = planned(states)
  const first = states[0]!
  const printed = states.at(-1)!.output.split('\n').length - 1
  const longest = said.reduce((a, b) => (b.length > a.length ? b : a))
  return `<figure class="player" id="${escape(id)}">
<figcaption class="player-caption">${escape(caption)}</figcaption>
<div class="player-scene" role="group" aria-label="Recording: ${escape(caption)}">
<div class="player-codes">${codeHtml(recording, states, plan, highlight)}</div>
<p class="player-says" data-longest="${escape(longest)}"><span>${escape(said[0]!)}</span></p>
<div class="player-lanes">
<div class="player-lane player-stack" style="--cards:${plan.stack.cards};--rows:${plan.stack.rows}"><p class="player-label">Call stack</p><ul aria-label="Call stack, top first">${stackHtml(first, plan)}</ul></div>
<div class="player-lane player-parked"><p class="player-label">Parked</p><ul aria-label="Parked frames">${parkedHtml(first, plan)}</ul></div>
<div class="player-lane player-printed" style="--rows:${printed}"><p class="player-label">Printed</p><pre>${printedHtml(first)}</pre></div>
</div>
<div class="player-controls"></div>
</div>
<details class="player-strip"><summary>All ${states.length} steps in words</summary>
${stepsHtml(states, said, plan)}
</details>
</figure>`
}
