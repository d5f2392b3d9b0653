// The recorder within an instrumented program: what each inserted call tells becomes a snapshot, as
// V8's debugger would show it, and the events are made from those by the same maker. Invariants: the
// activations on the stack are those of the program, outermost first; and nothing that it does is
// seen by the program.

import { EventMaker } from '../recorder/events.ts'
import { MAX_BYTES, MAX_EVENTS, type Event, type Locals } from '../recorder/format.ts'
import type { GeneratorObject, PausedFrame, Snapshot } from '../recorder/snapshot.ts'
import type { Site } from './functions.ts'
import { Objects, type Activation, type Reader } from './objects.ts'
import { valueText } from './values.ts'

/** How long a recording may be. */
export interface Length {
  events: number
  /** Characters of all events. */
  size: number
  /** How often the program may be looked at; not every look makes an event. */
  stops: number
}

/** As with V8's debugger, for the recordings that the book keeps. */
const KEPT: Length = { events: MAX_EVENTS, size: MAX_BYTES, stops: 1_500 }

export interface Hearing {
  /** Tells of an event that is complete. */
  event: (event: Event) => void
  /** The run is longer than a recording may be; after that nothing more is told. */
  full: () => void
}

export class Recorder {
  readonly stack: Activation[] = []
  readonly objects = new Objects(this.stack, (into, error) => {
    this.throws(into, into.line, into.reader, error)
  })
  readonly #files: readonly string[]
  readonly #hearing: Hearing
  readonly #most: Length
  readonly #maker = new EventMaker()
  readonly #seen = new WeakSet<Activation>()
  #told = 0
  #stops = 0
  #size = 0
  #out = ''
  #isOver = false
  #isLooking = false
  /** An error on its way out, that was told when it was thrown. */
  #flying: { error: unknown } | undefined

  constructor(files: readonly string[], hearing: Hearing, most = KEPT) {
    this.#files = files
    this.#hearing = hearing
    this.#most = most
  }

  /** The program has printed. */
  print(text: string): void {
    this.#out += text
  }

  /** The program has ended. */
  end(): void {
    if (this.#isOver) return
    this.#maker.end(this.#take())
    this.#tell()
    this.#isOver = true
  }

  /** An error that nothing caught, of which nothing was told: module code has no `catch` around it. */
  uncaught(error: unknown): void {
    const top = this.stack.at(-1)
    if (top) this.passes(top, error)
  }

  activation(path: string, site: Site, number: number): Activation {
    const file = this.#files.indexOf(path)
    return { site, file, fn: `${file}:${number}`, line: site.line, last: new Map() }
  }

  /** Whether an activation was looked at before. */
  hasStopped(activation: Activation): boolean {
    return this.#seen.has(activation)
  }

  /** A function is entered. */
  enter(activation: Activation): Activation {
    this.stack.push(activation)
    return activation
  }

  /** A function is left; what lies above it has been left, too. */
  leave(activation: Activation): void {
    const at = this.stack.lastIndexOf(activation)
    if (at !== -1) this.stack.length = at
    if (this.stack.length === 0) this.#flying = undefined
  }

  /** The activation is at a place where it may be looked at. */
  stop(
    activation: Activation,
    line: number,
    reader: Reader | undefined,
    also: Partial<Snapshot> = {},
  ): void {
    if (this.#isOver || this.#isLooking) return
    this.#fields(activation, reader)
    this.#onTop(activation)
    this.#seen.add(activation)
    activation.line = line
    activation.reader = reader
    activation.isFresh = false
    this.#isLooking = true
    try {
      this.#maker.add(this.#snapshot(also))
      this.#tell()
    } finally {
      this.#isLooking = false
    }
    this.count()
  }

  /** One of the times that a run may be looked at, or may go round, has passed. */
  count(): void {
    if (++this.#stops >= this.#most.stops) this.#full()
  }

  /**
   * A field of what a constructor makes gets its value. The debugger has the constructor's parameters
   * by then; here they are known once its body begins, and it is looked at then.
   */
  field(activation: Activation, line: number): void {
    if (activation.isOpening) (activation.fields ??= []).push(line)
    else this.stop(activation, line, activation.reader)
  }

  /** A loop is left early, and closes its iterator: after a `return()`, outside of its body. */
  closes(activation: Activation, line: number, reader: Reader | undefined): void {
    if (!activation.isFresh) return
    activation.line = line
    activation.reader = reader
  }

  /** Looks at the fields that got values before the body of their constructor began. */
  #fields(next: Activation, reader: Reader | undefined): void {
    for (const activation of this.stack) {
      const { fields = [] } = activation
      delete activation.fields
      for (const line of fields)
        this.stop(activation, line, activation === next ? reader : undefined)
    }
  }

  /** An error is thrown here. */
  throws(activation: Activation, line: number, reader: Reader | undefined, error: unknown): void {
    this.stop(activation, line, reader, { thrown: this.text(error) })
    this.#flying = { error }
  }

  /** An error leaves an activation, or reaches the `finally` of one. */
  passes(activation: Activation, error: unknown): void {
    // an `await` that fails throws nothing: what was waited for had failed before
    const isAwaited = activation.isFresh === true && !activation.object
    if (isAwaited) this.#flying = { error }
    else if (!this.#flying || this.#flying.error !== error)
      this.throws(activation, activation.line, activation.reader, error)
  }

  /** An error was caught in an activation. */
  lands(activation: Activation, error: unknown): void {
    this.passes(activation, error)
    this.#flying = undefined
    this.#onTop(activation)
  }

  text(value: unknown): string {
    const was = this.#isLooking
    this.#isLooking = true
    try {
      return valueText(value, (object) => {
        const tracked = this.objects.of(object)
        return tracked && `${generatorName(tracked.activation)} #${tracked.number}`
      })
    } finally {
      this.#isLooking = was
    }
  }

  #onTop(activation: Activation): void {
    const at = this.stack.lastIndexOf(activation)
    if (at === -1) this.stack.push(activation)
    else this.stack.length = at + 1
  }

  #take(): string {
    const out = this.#out
    this.#out = ''
    return out
  }

  #tell(): void {
    for (const event of this.#maker.events.slice(this.#told)) {
      this.#told += 1
      this.#size += JSON.stringify(event).length
      if (this.#told >= this.#most.events && event.do !== 'end') this.#full()
      if (this.#size > this.#most.size) this.#full()
      if (this.#isOver) return
      this.#hearing.event(event)
    }
  }

  #full(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#hearing.full()
  }

  #snapshot(also: Partial<Snapshot>): Snapshot {
    const generators = this.objects.all.map((tracked): GeneratorObject => {
      const { number, state, rested, activation, line } = tracked
      if (state === 'suspended') tracked.locals = this.#locals(activation, tracked.reader)
      return {
        number,
        name: generatorName(activation),
        file: activation.file,
        fn: activation.fn,
        state,
        rested: rested || state === 'suspended',
        line,
        locals: tracked.locals ?? {},
      }
    })
    for (const tracked of this.objects.all) tracked.rested = false
    return {
      stack: this.stack.map((activation) => this.#frame(activation)),
      generators,
      out: this.#take(),
      ...also,
    }
  }

  #frame(activation: Activation): PausedFrame {
    const { site, file, fn, line, reader, object } = activation
    return {
      name: site.name || 'function',
      file,
      line,
      fn,
      generator: site.generator,
      locals: this.#locals(activation, reader),
      ...(object && { object: object.number }),
    }
  }

  #locals(activation: Activation, reader: Reader | undefined): Locals {
    const { last } = activation
    const locals = reader?.o ? this.#locals(activation, reader.o) : {}
    for (const [name, read] of Object.entries(reader?.r ?? {})) {
      const key = `${reader!.i}:${name}`
      try {
        last.set(key, read())
      } catch {
        // its declaration has not been reached; what a round before has left there is still there
        if (last.get(key) === undefined || reader!.c?.includes(name)) continue
      }
      const value = last.get(key)
      if (typeof value !== 'function') locals[name] = this.text(value)
    }
    return locals
  }
}

const generatorName = ({ site }: Activation): string => site.name || 'function*'
