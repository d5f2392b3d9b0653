// Compares each pause with the one before and says what happened between: pure, so that it is tested
// without a debugger. Pauses on one line, with the same frames, are one event.

import type { Event, Locals, LocalsDelta } from './format.ts'
import type { GeneratorObject, PausedFrame, Snapshot } from './snapshot.ts'

interface Known {
  id: number
  fn: string
  /** Number of its generator object. */
  object?: number
  state: 'made' | 'running' | 'parked' | 'ended'
}

/** An event to be, and how many frames are on the stack after it. */
interface Draft {
  event: Pick<Event, 'do' | 'frames'> & Partial<Event>
  depth: number
}

/** The events of a run, from its pauses in order and what it printed after the last. */
export class EventMaker {
  readonly events: Event[] = []
  #frames: Known[] = []
  #stack: Known[] = []
  #shown = new Map<number, Locals>()
  #last: Snapshot | undefined
  #line: number | undefined
  #out = ''
  #unwinding = false

  /** Takes the next pause. */
  add(snapshot: Snapshot): void {
    this.#out += snapshot.out
    const drafts = [...this.#leave(snapshot), ...this.#objects(snapshot), ...this.#enter(snapshot)]
    const depth = this.#stack.length
    const frames = ids(this.#stack.slice(-1))
    if (snapshot.thrown !== undefined)
      drafts.push({ event: { do: 'throw', frames, value: snapshot.thrown }, depth })
    const line = snapshot.stack.at(-1)?.line
    if (drafts.length === 0 && line !== this.#line)
      drafts.push({ event: { do: 'line', frames }, depth })
    for (const draft of drafts) this.#emit(draft, snapshot)
    if (snapshot.thrown !== undefined) this.#unwinding = true
    else if (drafts.length) this.#unwinding = false
    this.#last = snapshot
  }

  /** The program has ended; `out` is what it printed after the last pause. */
  end(out: string): void {
    this.#out += out
    const last = this.#last
    if (last && this.#stack.length) {
      const event = { do: this.#unwinding ? 'unwind' : 'return', frames: ids(this.#stack) } as const
      this.#emit({ event, depth: 0 }, { ...last, stack: [] })
    }
    this.events.push({ do: 'end', frames: [], ...(this.#out && { out: this.#out }) })
  }

  /** Frames of the last pause that are no longer where they were. */
  #leave(now: Snapshot): Draft[] {
    const last = this.#last
    const stay = last ? this.#common(last, now) : 0
    const gone = this.#stack.splice(stay)
    if (!gone.length) return []
    const parked: Known[] = []
    const ended: Known[] = []
    for (const frame of gone) {
      const object = now.generators.find(({ number }) => number === frame.object)
      const parks = object !== undefined && object.state !== 'closed'
      frame.state = parks ? 'parked' : 'ended'
      ;(parks ? parked : ended).push(frame)
    }
    const value = last?.returned
    const events: Draft['event'][] = []
    if (ended.length && this.#unwinding) events.push({ do: 'unwind', frames: ids(ended) })
    else
      for (const [index, frame] of ended.reverse().entries())
        events.push({
          do: 'return',
          frames: [frame.id],
          ...(index === 0 && value !== undefined && { value }),
        })
    if (parked.length) events.push({ do: 'park', frames: ids(parked) })
    let depth = stay + gone.length
    return events.map((event) => ({ event, depth: (depth -= event.frames.length) }))
  }

  /** How many frames, from the outermost, are the same activation in both pauses. */
  #common(last: Snapshot, now: Snapshot): number {
    const rested = new Set(now.generators.filter((g) => g.rested).map((g) => g.number))
    const goes = ({ fn, object }: Known, index: number): boolean =>
      now.stack[index]?.fn !== fn ||
      now.stack[index].object !== object ||
      (object !== undefined && rested.has(object))
    const first = this.#stack.findIndex(goes)
    if (first !== -1) return first
    // A frame that was about to return has left, even if its function is on top again.
    const depth = this.#stack.length
    return last.returned === undefined ? depth : depth - 1
  }

  /** Generator objects that are new and not started, and parked ones that were closed. */
  #objects(now: Snapshot): Draft[] {
    const drafts: Draft[] = []
    const depth = this.#stack.length
    for (const object of now.generators) {
      const known = this.#frames.find((frame) => frame.object === object.number)
      if (!known && object.state === 'suspended') {
        const frame = this.#know(object.fn, object.number)
        drafts.push({ event: { do: 'make', frames: [frame.id], new: named(object) }, depth })
      } else if (
        known &&
        object.state === 'closed' &&
        (known.state === 'parked' || known.state === 'made')
      ) {
        known.state = 'ended'
        drafts.push({ event: { do: 'close', frames: [known.id] }, depth })
      }
    }
    return drafts
  }

  /** Frames on the stack that were not there before. */
  #enter(now: Snapshot): Draft[] {
    const drafts: Draft[] = []
    for (const paused of now.stack.slice(this.#stack.length)) {
      const object = now.generators.find(({ number }) => number === paused.object)
      const known = this.#frames.find((f) => object !== undefined && f.object === object.number)
      const frame = known ?? this.#know(paused.fn, object?.number)
      const was = frame.state
      frame.state = 'running'
      this.#stack.push(frame)
      const depth = this.#stack.length
      const before = drafts.at(-1)
      if (was !== 'parked') {
        const new_ = known ? {} : { new: named(object ?? paused) }
        drafts.push({ event: { do: 'call', frames: [frame.id], ...new_ }, depth })
      } else if (before?.event.do === 'resume') {
        before.event.frames.push(frame.id)
        before.depth = depth
      } else drafts.push({ event: { do: 'resume', frames: [frame.id] }, depth })
    }
    return drafts
  }

  #know(fn: string, object: number | undefined): Known {
    const frame: Known = {
      id: this.#frames.length + 1,
      fn,
      state: 'made',
      ...(object !== undefined && { object }),
    }
    this.#frames.push(frame)
    return frame
  }

  #emit({ event, depth }: Draft, now: Snapshot): void {
    const locals = this.#locals(event, depth, now)
    const parkedAt = this.#parkedAt(event, now)
    const line = now.stack[depth - 1]?.line
    this.events.push({
      ...event,
      ...(line !== undefined && { line }),
      ...(parkedAt && { parkedAt }),
      ...(locals && { locals }),
      ...(this.#out && { out: this.#out }),
    })
    this.#out = ''
    this.#line = line
  }

  #object(id: number, { generators }: Snapshot): GeneratorObject | undefined {
    return generators.find(({ number }) => number === this.#frames[id - 1]!.object)
  }

  #parkedAt(
    { do: what, frames }: Draft['event'],
    now: Snapshot,
  ): Record<string, number> | undefined {
    if (what !== 'park' && what !== 'make') return undefined
    return Object.fromEntries(frames.map((id) => [id, this.#waiting(id, now).line]))
  }

  /** Where a parked frame stands: one that runs again by now stood where it was seen last. */
  #waiting(id: number, now: Snapshot): { line: number; locals: Locals } {
    const object = this.#object(id, now)!
    const seen = this.#last?.stack.find((frame) => frame.object === object.number)
    if (object.state !== 'suspended' && seen) return seen
    // V8 has room for every local from the start; one that is still undefined was not reached.
    const shown = this.#shown.get(id) ?? {}
    const reached = Object.entries(object.locals).filter(
      ([name, text]) => name in shown || text !== 'undefined',
    )
    return { line: object.line, locals: Object.fromEntries(reached) }
  }

  #locals({ do: what, frames }: Draft['event'], depth: number, now: Snapshot): Event['locals'] {
    const deltas: Record<string, LocalsDelta> = {}
    const show = (id: number, locals: Locals): void => {
      const delta = difference(this.#shown.get(id) ?? {}, locals)
      this.#shown.set(id, locals)
      if (Object.keys(delta).length) deltas[id] = delta
    }
    for (const [index, { locals }] of now.stack.slice(0, depth).entries())
      show(this.#stack[index]!.id, locals)
    if (what === 'park' || what === 'make')
      for (const id of frames) show(id, this.#waiting(id, now).locals)
    return Object.keys(deltas).length ? deltas : undefined
  }
}

const ids = (frames: Known[]): number[] => frames.map(({ id }) => id)

const named = (of: PausedFrame | GeneratorObject): NonNullable<Event['new']> => ({
  name: 'number' in of ? `${of.name} #${of.number}` : of.name,
  file: of.file,
  generator: 'number' in of || of.generator,
})

function difference(before: Locals, after: Locals): LocalsDelta {
  const delta: LocalsDelta = {}
  for (const [name, text] of Object.entries(after)) if (before[name] !== text) delta[name] = text
  for (const name of Object.keys(before)) if (!(name in after)) delta[name] = null
  return delta
}
