// A trace: what a scheduler did, event by event, on its clock. Plain data and one function, so that
// the page, the static figure and the tests read a trace in one way.
//
// Invariant: an event is about a task of the list, and time never goes back.

import type { Control } from '../choice/format.ts'

export const TRACE_VERSION = 1
/** More do not fit a phone's width. */
export const MAX_TRACE_EVENTS = 80

export interface TraceEvent {
  /** Milliseconds on the scheduler's clock. */
  time: number
  what: 'made' | 'ready' | 'run' | 'parked' | 'cancel' | 'ended' | 'note'
  task: number
  /** The task that ran meanwhile, or 0 for the outside. */
  by: number
  /** What it was parked on, how it ended, or what it noted. */
  detail?: string
  /** Where it parks or pauses, as `file:line`, outermost first. */
  at?: string[]
}

/** What a reader may choose of a run, and all places at which some run of it waits. */
export interface TraceChoices {
  controls: Control[]
  /** As `file:line`. */
  places: string[]
}

export interface TracedTask {
  id: number
  name: string
}

export interface Trace {
  version: typeof TRACE_VERSION
  /** Path of the module that exports it, and the hash of all that it is made of. */
  program: string
  hash: string
  tasks: TracedTask[]
  events: TraceEvent[]
  /** Of a module that can trace other runs too. */
  choices?: TraceChoices
}

export interface Place {
  file: string
  line: number
}

/** A task at a moment. */
export interface Standing {
  id: number
  name: string
  /** `away`: not made yet. */
  state: 'away' | 'made' | 'ready' | 'running' | 'parked' | 'ended'
  /** What it is parked on, or how it ended. */
  detail?: string
  /** Where it is parked or has paused, or where it has just gone on. */
  place?: Place
  /** How far its cancel is: asked for, or about to be caught. */
  cancel: 'no' | 'asked' | 'thrown'
}

/** One step of a timeline: an event, or a task's making together with its first being ready. */
export interface Moment {
  event: TraceEvent
  /** All tasks, as they stand after the event. */
  tasks: Standing[]
}

/** The moments of a trace, in order. */
export function moments(trace: Trace): Moment[] {
  const { program, events } = trace
  let tasks = named(trace).map((task): Standing => ({ ...task, state: 'away', cancel: 'no' }))
  const found: Moment[] = []
  for (const [index, event] of events.entries()) {
    tasks = tasks.map((task) => (task.id === event.task ? after(task, event, program) : task))
    const made = madeJustBefore(events, index)
    if (made) found.pop()
    found.push({ event: made ?? event, tasks })
  }
  return found
}

/** The tasks; those that share a name with another have their number in it. */
const named = ({ tasks }: Trace): TracedTask[] =>
  tasks.map(({ id, name }) => {
    const isShared = tasks.some((other) => other.id !== id && other.name === name)
    return { id, name: isShared ? `${name} #${id}` : name }
  })

function madeJustBefore(events: TraceEvent[], index: number): TraceEvent | undefined {
  const [before, event] = [events[index - 1], events[index]!]
  if (before?.what !== 'made' || event.what !== 'ready') return undefined
  return before.task === event.task ? before : undefined
}

const STATE_AFTER = {
  made: 'made',
  ready: 'ready',
  run: 'running',
  parked: 'parked',
  ended: 'ended',
} as const

function after(before: Standing, event: TraceEvent, program: string): Standing {
  const { id, name, state, place } = before
  if (event.what === 'cancel') return { ...before, cancel: 'asked' }
  if (event.what === 'note') return { id, name, state, cancel: before.cancel }
  const says = event.what === 'parked' || event.what === 'ended' ? event.detail : undefined
  const keeps = (event.what === 'ready' && state === 'parked') || event.what === 'run'
  const where = event.at ? placeOf(event.at, program) : keeps ? place : undefined
  return {
    id,
    name,
    state: STATE_AFTER[event.what],
    ...(says !== undefined && { detail: says }),
    ...(where && { place: where }),
    cancel: cancelAfter(before, event),
  }
}

function cancelAfter({ cancel }: Standing, { what, detail }: TraceEvent): Standing['cancel'] {
  if (what === 'ready' && detail === 'cancelled') return 'thrown'
  return what === 'ended' || (what === 'run' && cancel === 'thrown') ? 'no' : cancel
}

/** The innermost line of the program's own file; of another file, where there is none. */
function placeOf(at: string[], program: string): Place | undefined {
  const chosen = at.findLast((place) => place.startsWith(`${program}:`)) ?? at.at(-1)
  return chosen === undefined ? undefined : placeFrom(chosen)
}

/** The place that `file:line` names. */
export function placeFrom(text: string): Place | undefined {
  const [, file, line] = /^(.*):(\d+)$/.exec(text) ?? []
  return file === undefined ? undefined : { file, line: Number(line) }
}
