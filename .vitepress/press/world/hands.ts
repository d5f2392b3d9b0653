// The form by which a reader leads a world, as HTML: time, clients, and what can be done to them. Its
// parts are disabled until the page's script has the world; without JavaScript it is not there.

import { escape } from '../filmstrip/html.ts'
import type { Command, View } from './format.ts'

/** How time goes on; `data-pass` counts milliseconds. */
const TIME = [
  '<button type="button" data-time="play" aria-pressed="false">Play</button>',
  '<button type="button" data-time="step">Next event</button>',
  '<button type="button" data-time="pass" data-pass="1000">1 second</button>',
  '<button type="button" data-time="pass" data-pass="10000">10 seconds</button>',
  '<button type="button" data-time="again">From the start</button>',
]

export function handsHtml(
  commands: readonly Command[],
  { clients }: View,
  { id, caption }: { id: string; caption: string },
): string {
  const names = clients.map(({ name }) => `<option>${escape(name)}</option>`).join('')
  const typed = commands.filter(({ text }) => text !== undefined)
  const pressed = commands.filter(({ text }) => text === undefined)
  const ownId = escape(`${id}-client`)
  return (
    `<form class="world-hands" aria-label="${escape(`Lead the world: ${caption}`)}"><fieldset disabled>` +
    `<div role="toolbar" aria-label="Time">${TIME.join('')}</div>` +
    `<div class="world-row"><label for="${ownId}">Client</label><select id="${ownId}" name="client">${names}</select></div>` +
    typed.map((command) => typedHtml(command, id)).join('') +
    `<div role="toolbar" aria-label="Commands">${pressed.map(buttonHtml).join('')}</div>` +
    `</fieldset></form>`
  )
}

function typedHtml(command: Command, id: string): string {
  const { name, label, text } = command
  const own = escape(`${id}-${name}`)
  return (
    `<div class="world-row"><label for="${own}">${escape(text!.label)}</label>` +
    `<input type="text" id="${own}" name="${escape(name)}" maxlength="${text!.most}" autocomplete="off" enterkeyhint="send">` +
    `<button type="submit" data-command="${escape(name)}">${escape(label)}</button></div>`
  )
}

const buttonHtml = ({ name, label, to }: Command): string =>
  `<button type="button" data-command="${escape(name)}" data-of="${to}">${escape(label)}</button>`
