// One sentence for each moment of a trace: what a person who points at the timeline would say. The
// page announces it, the list below the timeline prints it, and it is the timeline's text alternative.

import type { Moment, Place, Standing, Trace, TraceEvent } from './format.ts'

interface Told {
  event: TraceEvent
  /** The task that the event is about, before and after it. */
  before: Standing | undefined
  task: Standing
  /** Who did it: a task, or the clock. */
  by: string
  program: string
}

/** The sentence of each moment, in order. */
export const timelineSentences = (trace: Trace, moments: Moment[]): string[] =>
  moments.map((moment, index) => sentence(trace, moment, moments[index - 1]))

function sentence({ program }: Trace, { event, tasks }: Moment, last: Moment | undefined): string {
  const find = (all: Standing[] | undefined, id: number): Standing | undefined =>
    all?.find((task) => task.id === id)
  const said = SAID[event.what]({
    event,
    before: find(last?.tasks, event.task),
    task: find(tasks, event.task)!,
    by: find(tasks, event.by)?.name ?? 'the clock',
    program,
  })
  const isLater = event.time > (last?.event.time ?? 0)
  const text = isLater ? `At ${event.time} ms ${said}` : said
  return `${text.replace(/^the /, 'The ')}.`
}

const SAID: Record<TraceEvent['what'], (told: Told) => string> = {
  made: ({ event, task, by }) =>
    event.by === 0 ? `${task.name} is made and ready` : `${by} makes ${task.name}, which is ready`,
  ready,
  run: ({ before, task, program }) => {
    if (before?.cancel === 'thrown')
      return `${task.name} runs, and the cancel is thrown into it${atPlace(task.place, program)}`
    return task.place ? `${task.name} goes on${atPlace(task.place, program)}` : `${task.name} runs`
  },
  parked: ({ task, program }) =>
    `${task.name} parks${atPlace(task.place, program)} and waits for ${task.detail ?? 'nothing'}`,
  cancel: ({ event, task, by }) => {
    const who = event.by === 0 ? 'the outside' : event.by === event.task ? 'it' : by
    const later = task.state === 'parked' ? '' : '; it will be told where it waits next'
    return who === 'it'
      ? `${task.name} asks itself to end${later}`
      : `${who} asks ${task.name} to end${later}`
  },
  ended: ({ task }) => `${task.name} ends${ENDS[task.detail ?? ''] ?? ''}`,
  note: ({ event, task }) => `${task.name} ${event.detail ?? 'says nothing'}`,
}

const ENDS: Record<string, string> = { failed: ' with an error', cancelled: ', cancelled' }

function ready({ event, before, task, by, program }: Told): string {
  const { name } = task
  if (event.detail === 'cancelled') return `${name} has to leave its wait, and is ready`
  if (before?.state === 'running')
    return `${name} pauses${atPlace(task.place, program)}, still ready`
  if (before?.state !== 'parked' || event.by === event.task) return `${name} is ready`
  return `${by} wakes ${name}, which waited for ${before.detail ?? 'nothing'}`
}

/** How a task stands, in a few words. */
export function standingText({ state, detail, cancel }: Standing): string {
  const asked =
    cancel === 'asked' ? ', asked to end' : cancel === 'thrown' ? ', to be cancelled' : ''
  if (state === 'away') return 'not made yet'
  if (state === 'parked') return `parked, waits for ${detail ?? 'nothing'}${asked}`
  if (state === 'ended') return `ended${ENDS[detail ?? ''] ?? ''}`
  return `${state}${asked}`
}

const atPlace = (place: Place | undefined, program: string): string =>
  place ? ` at ${placeText(place, program)}` : ''

/** `line 5`, and of which file where it is not the program's own. */
export const placeText = ({ file, line }: Place, program: string): string =>
  `line ${line}${file === program ? '' : ` of ${file.split('/').at(-1)!}`}`
