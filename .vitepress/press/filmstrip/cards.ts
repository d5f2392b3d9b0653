// The lanes of the stage at one moment, as HTML: the press writes the first moment into the page, and
// the player every other, by the same functions. Frames are told apart by `data-frame`.

import type { Frame, State } from '../recorder/format.ts'
import { escape } from './html.ts'
import type { Plan } from './plan.ts'

/** The call stack, top first. */
export const stackHtml = ({ stack, event }: State, plan: Plan): string =>
  stack
    .map((frame, index) => {
      const top = index === stack.length - 1
      const throwing = top && event.do === 'throw'
      return `<li>${card(frame, plan, `${top ? ' data-top' : ''}${throwing ? ' data-throws' : ''}`)}</li>`
    })
    .reverse()
    .join('')

/** The parked lane: every place, with the frame that lies there, or whose frame is away on the stack. */
export const parkedHtml = ({ stack, parked }: State, plan: Plan): string =>
  plan.places
    .map((rows, place) => {
      const here = (frame: Frame): boolean => plan.place.get(frame.id) === place
      const frame = parked.find(here)
      const away = stack.find(here)
      const whose = away ? ` data-away data-hue="${plan.hue.get(away.id) ?? 0}"` : ''
      return `<li class="player-place" style="--rows:${rows}"${whose}>${frame ? card(frame, plan) : ''}</li>`
    })
    .join('')

/** What is printed by now; what is new since the moment before is marked. */
export function printedHtml({ output, event }: State): string {
  const fresh = event.out ?? ''
  const old = output.slice(0, output.length - fresh.length)
  return `${escape(old)}${fresh && `<mark>${escape(fresh)}</mark>`}`
}

function card(frame: Frame, plan: Plan, flags = ''): string {
  const rows = plan.rows.get(frame.id) ?? 1
  const hue = plan.hue.get(frame.id) ?? 0
  const at = frame.state === 'made' ? 'not started' : `<span>line </span>${frame.line}`
  return (
    `<div class="player-frame" data-frame="${frame.id}" data-hue="${hue}" data-state="${frame.state}" style="--rows:${rows}"${flags}>` +
    `<div class="player-head"><b>${escape(frame.name)}</b><span class="player-at">${at}</span></div>` +
    Object.entries(frame.locals)
      .map(([name, value]) => local(name, value, frame.changed.includes(name)))
      .join('') +
    '</div>'
  )
}

const local = (name: string, value: string, changed: boolean): string =>
  changed
    ? `<div class="player-local" data-changed>${escape(name)} = <mark>${escape(value)}</mark></div>`
    : `<div class="player-local">${escape(name)} = ${escape(value)}</div>`
