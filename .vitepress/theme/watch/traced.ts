// A program on the book's scheduler, made to tell its trace: what is put into the linked copies of its
// modules, and how the trace that comes back is read. The book's files stay as they are.

import {
  MAX_TRACE_EVENTS,
  TRACE_VERSION,
  type Trace,
  type TraceEvent,
} from '../../press/timeline/format.ts'

/** Where a program's modules find what listens to them. */
export const PLACE = 'yield-book:trace'

export interface Hooks {
  recorder: (made: unknown) => void
  exported: (trace: unknown) => void
  scheduler: <Made extends object>(made: Made) => Made
}

const FOLDER = 'code/09-system-calls'
const SCHEDULER = `${FOLDER}/scheduler.ts`
const RECORDER = `${FOLDER}/trace.ts`
const hook = (name: keyof Hooks, value: string): string =>
  `globalThis[Symbol.for('${PLACE}')].${name}(${value})`

const exportsTrace = (text: string): boolean => /^export const trace\b/m.test(text)

/** Whether a program has a timeline: it exports a trace, or uses the scheduler that has recorders. */
export const hasTimeline = (
  files: readonly string[],
  entry: string,
  texts: ReadonlyMap<string, string>,
): boolean =>
  exportsTrace(texts.get(entry) ?? '') || (files.includes(SCHEDULER) && texts.has(RECORDER))

/** What is put into the modules of a program: behind the last line, or before the first. */
export const tracing =
  (entry: string, texts: ReadonlyMap<string, string>) =>
  (path: string, code: string): string => {
    if (path === SCHEDULER) return `${code}\n;Scheduler = ${hook('scheduler', 'Scheduler')};`
    if (path !== entry) return code
    if (exportsTrace(code)) return `${code}\n;${hook('exported', 'trace')};`
    if (!texts.has(RECORDER)) return code
    const up = '../'.repeat(path.split('/').length - 2)
    const from = `${up}${RECORDER.slice('code/'.length)}`
    return `import { Recorder as $recorder } from '${from}';${hook('recorder', '$recorder')};${code}`
  }

const WHATS = ['made', 'ready', 'run', 'parked', 'cancel', 'ended', 'note'] as const

/** The trace in a text that a worker has sent; undefined where it is none. Its events are the first. */
export function traceIn(text: string, program: string): Trace | undefined {
  let value: { tasks?: unknown; events?: unknown }
  try {
    value = JSON.parse(text) as typeof value
  } catch {
    return undefined
  }
  if (!Array.isArray(value.tasks) || !Array.isArray(value.events)) return undefined
  const tasks = value.tasks.flatMap((each: unknown) =>
    isRecord(each) && isNumber(each['id']) && each['id'] > 0 && typeof each['name'] === 'string'
      ? [{ id: each['id'], name: each['name'] }]
      : [],
  )
  const known = new Set([0, ...tasks.map(({ id }) => id)])
  let time = 0
  const events = value.events.slice(0, MAX_TRACE_EVENTS).flatMap((each: unknown): TraceEvent[] => {
    const event = eventOf(each, known)
    if (!event || event.time < time) return []
    time = event.time
    return [event]
  })
  const seen = new Set(events.map(({ task }) => task))
  if (events.length === 0) return undefined
  return {
    version: TRACE_VERSION,
    program,
    hash: '',
    tasks: tasks.filter(({ id }) => seen.has(id)),
    events: events.map((event) => (seen.has(event.by) ? event : { ...event, by: 0 })),
  }
}

function eventOf(value: unknown, known: ReadonlySet<number>): TraceEvent | undefined {
  if (!isRecord(value)) return undefined
  const { time, task, by, detail, at } = value
  const what = WHATS.find((each) => each === value['what'])
  if (!what || !isNumber(time) || time < 0 || !isNumber(task) || !isNumber(by)) return undefined
  if (task === 0 || !known.has(task) || !known.has(by)) return undefined
  const places = Array.isArray(at)
    ? at.filter((place): place is string => typeof place === 'string' && IN_BOOK.test(place))
    : []
  return {
    time,
    what,
    task,
    by,
    ...(typeof detail === 'string' && { detail }),
    ...(places.length > 0 && { at: places }),
  }
}

const IN_BOOK = /^code\/[\w./-]+\.ts:\d+$/

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
