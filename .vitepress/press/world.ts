// A world as HTML that needs no JavaScript: a script of commands, and what came of it. The page's script
// finds, before that, the world at its beginning, and lets a reader lead it; paper, and a browser
// without JavaScript, have the script alone.

import { formHtml } from './choice/html.ts'
import { escape } from './filmstrip/html.ts'
import { spaced, type Row, type World } from './world/format.ts'
import { handsHtml } from './world/hands.ts'
import { clientsHtml, entryHtml, logHtml, tasksHtml } from './world/html.ts'

interface Place {
  id: string
  caption: string
}

/** The whole figure. In a Vue template it stands below `v-pre`. */
export function worldHtml(world: World, { id, caption }: Place): string {
  const { controls, commands, start, rows } = world
  const about = `Begin anew with other values: ${caption}`
  return `<figure class="player world" id="${escape(id)}">
<figcaption class="player-caption">${escape(caption)}</figcaption>
<div class="world-live">
${handsHtml(commands, start, { id, caption })}
<p class="world-now">${spaced(start.now)} ms</p>
<ul class="world-clients">${clientsHtml(start.clients)}</ul>
<div class="world-behind">
${boxHtml('The server’s tasks', `<table><thead><tr><th scope="col">id</th><th scope="col">name</th><th scope="col">client</th><th scope="col">waits for</th></tr></thead><tbody class="world-tasks">${tasksHtml(start.tasks)}</tbody></table>`)}
${boxHtml('What has happened, the last first', `<ol class="world-log">${logHtml(start.log)}</ol>`)}
</div>
${formHtml(controls, { id, by: 'stepping', about })}
</div>
<details class="player-strip world-told"><summary>A run, told</summary>
${rowsHtml(rows, id)}
</details>
</figure>`
}

const boxHtml = (label: string, inner: string): string =>
  `<div class="world-part"><p class="player-label">${label}</p><div class="world-box" role="group" tabindex="0" aria-label="${label}">${inner}</div></div>`

/** The script, a row a part: what was done and what happened, and how things stood at its end. */
function rowsHtml(rows: readonly Row[], id: string): string {
  const lines = rows.map(
    ({ entries, end, tasks, waits }) =>
      `<tr><td><ol class="world-log">${entries.map(entryHtml).join('')}</ol></td><td>${spaced(end)} ms</td><td>${tasks}</td><td>${waits
        .map(
          ({ client, name, value, unit }) =>
            `${escape(client)}: ${spaced(value)} ${escape(unit)} ${escape(name)}`,
        )
        .join('<br>')}</td></tr>`,
  )
  return `<div class="world-table" id="${escape(id)}-rows" role="group" tabindex="0" aria-label="A run, told"><table><thead><tr><th scope="col">what was done, and what happened</th><th scope="col">until</th><th scope="col">tasks of the server then</th><th scope="col">what waits then</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}
