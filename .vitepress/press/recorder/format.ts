// A recording: a real run as a list of events, each the difference to the state before it. Made from
// V8's debugger by the recorder beside this file; played on a page. This file is plain data and one
// function, so that the page, the filmstrip and the tests read a recording in one way.
//
// Invariant: after any event, the top of the stack is about to run `line`; what that line does is
// seen in the events after it.

export const VERSION = 1
export const MAX_EVENTS = 300
export const MAX_BYTES = 50_000

export type Do =
  /** the top frame goes on to another line */
  | 'line'
  /** a function is called, or a generator runs for the first time */
  | 'call'
  /** a call of a generator function made an object; nothing of its body has run */
  | 'make'
  /** frames leave the stack and keep their place and locals */
  | 'park'
  /** parked frames come back on the stack */
  | 'resume'
  /** a frame ends by return, or at its last line */
  | 'return'
  /** an error is thrown; no frame has left the stack yet */
  | 'throw'
  /** frames leave the stack because of an error */
  | 'unwind'
  /** a parked frame ends without running: its generator was closed */
  | 'close'
  /** the program has ended */
  | 'end'

/** Short text of each local by its name; `null` where a local is gone. */
export type Locals = Record<string, string>
export type LocalsDelta = Record<string, string | null>

export interface Event {
  do: Do
  /** Frames that the event is about, outermost first. */
  frames: number[]
  /** For `call` and `make` of a frame that was not there before. */
  new?: { name: string; file: number; generator: boolean }
  /** Line that the top of the stack is about to run; absent when the stack is empty. */
  line?: number
  /** Lines at which frames lie parked, by frame. */
  parkedAt?: Record<string, number>
  /** Changed locals, by frame. */
  locals?: Record<string, LocalsDelta>
  /** What is returned or thrown, as short text. */
  value?: string
  /** What was printed since the event before. */
  out?: string
}

export interface Recording {
  version: typeof VERSION
  program: string
  /** Hash of the program and all that it imports. */
  hash: string
  files: string[]
  events: Event[]
  exitCode: number
}

export interface Frame {
  id: number
  name: string
  file: number
  generator: boolean
  /** `made`: not started; `parked`: suspended at a yield; `running`: on the stack. */
  state: 'made' | 'running' | 'parked' | 'ended'
  line: number
  locals: Locals
  /** Names of locals that the last event changed. */
  changed: string[]
}

export interface State {
  event: Event
  /** Frames on the stack, outermost first. */
  stack: Frame[]
  /** Frames that wait off the stack, in the order of their making. */
  parked: Frame[]
  output: string
}

/** The state after each event, in order. */
export function replay({ events }: Recording): State[] {
  const frames = new Map<number, Frame>()
  const states: State[] = []
  let stack: number[] = []
  let output = ''
  for (const event of events) {
    stack = apply(event, frames, stack)
    output += event.out ?? ''
    const copy = (frame: Frame): Frame => ({ ...frame, locals: { ...frame.locals } })
    states.push({
      event,
      stack: stack.map((id) => copy(frames.get(id)!)),
      parked: [...frames.values()]
        .filter((f) => f.state === 'made' || f.state === 'parked')
        .map(copy),
      output,
    })
  }
  return states
}

function apply(event: Event, frames: Map<number, Frame>, before: number[]): number[] {
  for (const frame of frames.values()) frame.changed = []
  if (event.new) {
    const id = event.frames[0]!
    frames.set(id, { id, ...event.new, state: 'made', line: 0, locals: {}, changed: [] })
  }
  const stack = before.filter((id) => !LEAVES.has(event.do) || !event.frames.includes(id))
  if (event.do === 'call' || event.do === 'resume') stack.push(...event.frames)
  for (const id of event.frames) {
    const frame = frames.get(id)
    if (frame) frame.state = STATE_AFTER[event.do] ?? frame.state
  }
  for (const [id, line] of Object.entries(event.parkedAt ?? {})) frames.get(Number(id))!.line = line
  const top = frames.get(stack.at(-1) ?? -1)
  if (top && event.line !== undefined) top.line = event.line
  for (const [id, delta] of Object.entries(event.locals ?? {}))
    change(frames.get(Number(id))!, delta)
  return stack
}

const LEAVES = new Set<Do>(['park', 'return', 'unwind', 'close'])
const STATE_AFTER: Partial<Record<Do, Frame['state']>> = {
  make: 'made',
  call: 'running',
  resume: 'running',
  park: 'parked',
  return: 'ended',
  unwind: 'ended',
  close: 'ended',
}

function change(frame: Frame, delta: LocalsDelta): void {
  const after = Object.entries({ ...frame.locals, ...delta })
  frame.locals = Object.fromEntries(
    after.filter((local): local is [string, string] => local[1] !== null),
  )
  frame.changed = Object.keys(delta)
}
