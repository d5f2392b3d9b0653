// A world at a moment, as HTML: clients on their cables, the server's tasks, and the log. The press
// writes it into the page for the beginning, and the page's script for each moment after, by the same
// functions.

import { escape } from '../filmstrip/html.ts'
import { HUES } from '../filmstrip/plan.ts'
import { list } from '../phrase.ts'
import { spaced, type Client, type Entry, type Flight, type Meter, type Task } from './format.ts'

/** More packets in one direction are only counted; more than a few have no room for their texts. */
const MOST_SHOWN = 10
const FEW = 3
/** A packet of more bytes is told by their number. */
const SHORT = 24

export const clientsHtml = (clients: readonly Client[]): string =>
  clients.map(clientHtml).join('\n')

function clientHtml(client: Client, index: number): string {
  const { name, near, far, isCut, isSlow, lines, heard, meters } = client
  const ways = [...(isCut ? ['cable pulled'] : []), ...(isSlow ? ['reads slowly'] : [])]
  const last = heard.map((line) => `<li>${escape(line)}</li>`).join('')
  return (
    `<li class="world-client" data-client="${escape(name)}" data-hue="${(index % HUES) + 1}">` +
    `<p class="world-ends"><span><b>${escape(name)}</b> ${escape([near, ...ways].join(', '))}</span>` +
    `<span>server’s end: ${escape(far)}</span></p>${cableHtml(client)}` +
    `<dl class="world-meters">${meters.map(meterHtml).join('')}</dl>` +
    `<p class="world-lines">${lines === 1 ? '1 line' : `${spaced(lines)} lines`} read</p>` +
    `<ul class="world-heard">${last}</ul></li>`
  )
}

function cableHtml({ isCut, flights }: Client): string {
  const shown = (['server', 'client'] as const).flatMap((to) =>
    flights.filter((flight) => flight.to === to).slice(0, MOST_SHOWN),
  )
  const isFull = (['server', 'client'] as const).some(
    (to) => flights.filter((flight) => flight.to === to).length > FEW,
  )
  return (
    `<div class="world-cable"${isFull ? ' data-full' : ''}${isCut ? ' data-cut' : ''} role="img" aria-label="${escape(cableText(isCut, flights))}">` +
    `${shown.map(flightHtml).join('')}</div>`
  )
}

function flightHtml({ to, at, bytes, text, isHeld }: Flight): string {
  const said = bytes > SHORT ? `${spaced(bytes)} bytes` : text
  const kind = bytes > 0 ? 'bytes' : 'signal'
  return `<i data-to="${to}" data-kind="${kind}"${isHeld ? ' data-held' : ''} style="--at:${at}"><span>${escape(said)}</span></i>`
}

/** What is on the cable, for who does not see it. */
function cableText(isCut: boolean, flights: readonly Flight[]): string {
  const to = (end: Flight['to'], name: string): string[] => {
    const under = flights.filter((flight) => flight.to === end)
    const bytes = under.reduce((sum, flight) => sum + flight.bytes, 0)
    if (under.length === 0) return []
    const held = under.filter(({ isHeld }) => isHeld).length
    const packets = under.length === 1 ? '1 packet' : `${under.length} packets`
    const waits = held > 0 ? ` (${held} held until the cable is in)` : ''
    return [`${packets} with ${spaced(bytes)} bytes to the ${name}${waits}`]
  }
  const both = [...to('server', 'server'), ...to('client', 'client')]
  const state = isCut ? 'The cable is pulled. ' : ''
  return `${state}On the cable: ${both.length > 0 ? list(both) : 'nothing'}.`
}

const meterHtml = ({ name, value, bound, unit }: Meter): string =>
  `<div${value >= bound ? ' data-full' : ''}><dt>${escape(name)}</dt>` +
  `<dd><span class="world-bar" aria-hidden="true" style="--full:${Math.min(value / bound, 1).toFixed(3)}"></span>` +
  `${spaced(value)} of ${spaced(bound)} ${escape(unit)}</dd></div>`

/** The rows of the server's tasks. */
export const tasksHtml = (tasks: readonly Task[]): string =>
  tasks
    .map(
      ({ id, name, state, waiting, client }) =>
        `<tr><td>${id}</td><th scope="row">${escape(name)}</th><td>${escape(client)}</td><td>${escape(waiting || state)}</td></tr>`,
    )
    .join('')

/** What has happened, the last first. */
export const logHtml = (log: readonly Entry[]): string => log.toReversed().map(entryHtml).join('')

export const entryHtml = ({ at, who, text }: Entry): string =>
  `<li data-who="${who}"><span class="world-at">${spaced(at)} ms</span> ${escape(text)}</li>`
