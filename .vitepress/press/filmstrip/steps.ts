// The filmstrip: every step of a recording in words, for a page without JavaScript, for paper, and
// for those who read instead of look. A long run of lines in one frame is one entry.

import type { Frame, State } from '../recorder/format.ts'
import { list } from '../phrase.ts'
import { escape } from './html.ts'
import type { Plan } from './plan.ts'

/** Steps that only go from line to line are folded from so many on. */
const LONG_RUN = 4
const MOST_PRINTED = 2

/** The names of the columns, where there is room for columns, and the list. */
export function stepsHtml(states: State[], sentences: string[], plan: Plan): string {
  const entries = runs(states)
    .map(({ from, to }) => {
      const state = states[to]!
      const what = from === to ? sentences[to]! : passing(states.slice(from, to + 1))
      const number = from === to ? '' : `<span class="player-until">to ${to + 1}</span> `
      return `<li value="${from + 1}"><p>${number}${escape(what)}</p><dl>${fields(state, plan)}</dl></li>`
    })
    .join('\n')
  return `${COLUMNS}\n<ol class="player-steps">\n${entries}\n</ol>`
}

const COLUMNS =
  '<p class="player-columns" aria-hidden="true"><span>Stack, top first</span><span>Parked</span><span>Printed</span></p>'

interface Run {
  from: number
  to: number
}

function runs(states: State[]): Run[] {
  const found: Run[] = []
  for (let from = 0; from < states.length;) {
    let to = from
    while (
      to < states.length &&
      plain(states[to]!) &&
      top(states[to]!)?.id === top(states[from]!)?.id
    )
      to++
    const folds = to - from >= LONG_RUN
    found.push({ from, to: folds ? to - 1 : from })
    from = folds ? to : from + 1
  }
  return found
}

const plain = ({ event }: State): boolean => event.do === 'line' && event.out === undefined
const top = ({ stack }: State): Frame | undefined => stack.at(-1)

const passing = (states: State[]): string =>
  `${top(states[0]!)!.name} goes through lines ${list(states.map((state) => String(top(state)!.line)))}.`

function fields({ stack, parked, output, event }: State, plan: Plan): string {
  const printed =
    event.out === undefined ? [] : lastLines(output).map((line) => `<code>${escape(line)}</code>`)
  return [
    field('Stack', stack.map((frame) => chip(frame, plan, [])).reverse()),
    field(
      'Parked',
      parked.map((frame) => chip(frame, plan, Object.entries(frame.locals))),
    ),
    field('Printed', printed),
  ].join('')
}

const field = (name: string, items: string[]): string =>
  items.length
    ? `<div class="player-${name.toLowerCase()}-then"><dt>${name}</dt>${items.map((item) => `<dd>${item}</dd>`).join('')}</div>`
    : ''

function chip({ id, name, line, state }: Frame, { hue }: Plan, locals: [string, string][]): string {
  const where = state === 'made' ? 'not started' : `line ${line}`
  const values = locals.map(([local, value]) => `, ${local}\u00a0=\u00a0${value}`).join('')
  return `<span class="player-chip" data-hue="${hue.get(id) ?? 0}" data-state="${state}"><b>${escape(name)}</b> ${where}${escape(values)}</span>`
}

function lastLines(output: string): string[] {
  const lines = output.replace(/\n$/, '').split('\n')
  const last = lines.slice(-MOST_PRINTED)
  return lines.length > MOST_PRINTED
    ? last.map((line, index) => (index === 0 ? `… ${line}` : line))
    : last
}
