// A simulation as HTML that needs no JavaScript: the run with the values at first, and runs with others
// side by side. The page's script finds this and lets a reader change the values; paper, and a browser
// without JavaScript, have it as it is.

import { formHtml } from './choice/html.ts'
import { escape } from './filmstrip/html.ts'
import type { Simulation } from './simulation/format.ts'
import { rowsHtml, runHtml } from './simulation/html.ts'

/** The whole figure. In a Vue template it stands below `v-pre`. */
export function simulationHtml(
  { controls, rows }: Simulation,
  { id, caption }: { id: string; caption: string },
): string {
  const about = `Try other values: ${caption}`
  return `<figure class="player simulation" id="${escape(id)}">
<figcaption class="player-caption">${escape(caption)}</figcaption>
${formHtml(controls, { id, by: 'dragging', about })}
<div class="simulation-run">${runHtml(rows[0]!.result, id)}</div>
<details class="player-strip simulation-rows"><summary>Some runs side by side</summary>
${rowsHtml(controls, rows, id)}
</details>
</figure>`
}
