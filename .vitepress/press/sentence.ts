// One sentence for each event of a recording: what a person who points at the screen would say.
// The page announces it, the filmstrip prints it, and it is the recording's text alternative.
//
// Invariant: a sentence is made from the states before and after its event and from nothing else, so
// it cannot say what the recording does not hold. What was printed since the event before was printed
// by the frame that was on top of the stack.

import { all, changes, having, list, locals, quoted, unchanged } from './phrase.ts'
import {
  replay,
  type Do,
  type Event,
  type Frame,
  type Recording,
  type State,
} from './recorder/format.ts'

/** Who does what; `then` is what follows from it. */
interface Clause {
  subject: string
  does: string
  then?: string | undefined
}

interface Moment {
  event: Event
  /** Who was on top of the stack before the event. */
  actor: Frame | undefined
  /** Frames that the event is about, as they are after it, or as they last were. */
  about: Frame[]
  /** Who is on top of the stack after it. */
  top: Frame | undefined
  recording: Recording
}

/** The sentence of each event, in order. */
export function sentences(recording: Recording): string[] {
  const states = replay(recording)
  return states.map((state, index) => sentence(moment(recording, state, states[index - 1])))
}

function moment(recording: Recording, after: State, before: State | undefined): Moment {
  const { event } = after
  const frames = [after, before].flatMap((state) =>
    state ? [...state.stack, ...state.parked] : [],
  )
  return {
    event,
    recording,
    actor: before?.stack.at(-1),
    top: after.stack.at(-1),
    about: event.frames.flatMap((id) => frames.find((frame) => frame.id === id) ?? []),
  }
}

function sentence(now: Moment): string {
  const { subject, does, then } = CLAUSES[now.event.do](now)
  const text = `${printing(now, subject)}${does}${then ? `; ${then}` : ''}`
  return `${text.replace(/^the /, 'The ')}${text.endsWith('…') ? '' : '.'}`
}

/** The subject, and before what it does, what was printed on the way there. */
function printing({ event, actor }: Moment, subject: string): string {
  const printed = quoted(event.out ?? '')
  if (!printed) return `${subject} `
  if (!actor) return `${printed} is printed; ${subject} `
  return `${actor.name} prints ${printed}${actor.name === subject ? ' and ' : `; ${subject} `}`
}

const CLAUSES: Record<Do, (now: Moment) => Clause> = {
  line: (now) => ({
    subject: name(now.top),
    does: `goes on to ${place(now, now.top)}${having(now.top, changes)}`,
  }),
  call,
  make: (now) => ({
    subject: name(now.actor),
    does: `makes ${names(now)}${having(now.about[0], all)}, runs nothing of it yet and ${goesOn(now)}`,
  }),
  park: (now) => ({ subject: names(now), does: parks(now), then: onward(now) }),
  resume,
  return: (now) => ({
    subject: list(now.about.map(name).reverse()),
    does: returns(now),
    then: onward(now),
  }),
  throw: (now) => ({
    subject: now.event.value ?? 'the error',
    does: `is thrown in ${name(now.top)} at ${place(now, now.top)}`,
  }),
  unwind: (now) => ({
    subject: 'the error',
    does: `ends ${list(now.about.map(name).reverse())}`,
    then: onward(now) ?? 'nothing catches it',
  }),
  close: (now) => ({
    subject: names(now),
    does: `is closed ${now.about[0]?.state === 'made' ? 'before it has started' : 'where it lies parked'}`,
  }),
  end: ({ recording: { exitCode } }) => ({
    subject: 'the program',
    does: `has ended${exitCode === 0 ? '' : ` with exit code ${exitCode}`}`,
  }),
}

function call(now: Moment): Clause {
  const [frame] = now.about
  const begins = `at ${place(now, frame)}${having(frame, all)}`
  if (!now.actor) return { subject: name(frame), does: `starts ${begins}` }
  const verb = frame?.generator ? 'starts' : 'calls'
  return { subject: now.actor.name, does: `${verb} ${name(frame)}, which begins ${begins}` }
}

function resume(now: Moment): Clause {
  const kept = now.top && locals(now.top, unchanged)
  const then = kept ? `it kept ${kept}` : undefined
  const on = `${goesOn(now)}${having(now.top, changes)}`
  if (!now.actor) return { subject: names(now), does: `${on}, resumed from outside`, then }
  const who = now.about.length === 1 ? ', which' : ` together, and ${name(now.top)}`
  return { subject: now.actor.name, does: `resumes ${names(now)}${who} ${on}`, then }
}

function parks(now: Moment): string {
  const [frame] = now.about
  if (now.about.length === 1) return `parks at ${place(now, frame)}${having(frame, all)}`
  const places = now.about.map((f) => `${f.name} at ${place(now, f)}${having(f, changes)}`)
  return `park together, ${list(places)}`
}

function returns({ event: { value }, about }: Moment): string {
  if (value !== undefined && value !== 'undefined') return `returns ${value}`
  return about.length === 1 ? 'ends' : 'end'
}

const name = (frame: Frame | undefined): string => frame?.name ?? 'the program'
const names = ({ about }: Moment): string => list(about.map(name))

/** `line 5`, and of which file where it is not the program's own. */
function place({ recording: { files } }: Moment, frame: Frame | undefined): string {
  const other = frame && frame.file !== 0 ? ` of ${files[frame.file]!.split('/').at(-1)!}` : ''
  return `line ${frame?.line ?? 0}${other}`
}

const goesOn = (now: Moment): string => `goes on at ${place(now, now.top)}`

/** Who runs after the event, and where; nothing where nobody does. */
const onward = (now: Moment): string | undefined =>
  now.top && `${now.top.name} ${goesOn(now)}${having(now.top, changes)}`
