// Events that a worker has sent. The reader's program may have sent them itself, so each is made anew
// from what an event must hold, and one that does not fit the events before it is dropped, with all
// that come after it. Invariant: what is taken can be replayed.

import type { Do, Event, LocalsDelta } from '../../press/recorder/format.ts'

const DOES: Record<Do, true> = {
  line: true,
  call: true,
  make: true,
  park: true,
  resume: true,
  return: true,
  throw: true,
  unwind: true,
  close: true,
  end: true,
}

/** The events of one run, as they come. */
export class Heard {
  readonly events: Event[] = []
  readonly #files: number
  #frames = 0
  #isBroken = false

  /** `files`: how many the recording has. */
  constructor(files: number) {
    this.#files = files
  }

  /** Takes the text of an event. */
  take(text: string): void {
    const event = this.#isBroken ? undefined : this.#event(parsed(text))
    if (event) this.events.push(event)
    else this.#isBroken = true
  }

  #event(value: unknown): Event | undefined {
    if (!isRecord(value) || typeof value['do'] !== 'string' || !(value['do'] in DOES))
      return undefined
    const made = this.#made(value['new'])
    if (made) this.#frames += 1
    const { frames, line } = value
    if (!Array.isArray(frames) || !frames.every((id) => this.#isFrame(id))) return undefined
    if (made && frames[0] !== this.#frames) return undefined
    const parkedAt = this.#byFrame(value['parkedAt'], isLine)
    const locals = this.#byFrame(value['locals'], isDelta)
    return {
      do: value['do'] as Do,
      frames,
      ...(made && { new: made }),
      ...(isLine(line) && { line }),
      ...(parkedAt && { parkedAt }),
      ...(locals && { locals }),
      ...(typeof value['value'] === 'string' && { value: value['value'] }),
      ...(typeof value['out'] === 'string' && { out: value['out'] }),
    }
  }

  #made(value: unknown): Event['new'] {
    if (!isRecord(value)) return undefined
    const { name, file, generator } = value
    const isFile = typeof file === 'number' && Number.isInteger(file) && file >= 0
    return typeof name === 'string' && isFile && file < this.#files
      ? { name, file, generator: generator === true }
      : undefined
  }

  #isFrame(id: unknown): id is number {
    return Number.isInteger(id) && (id as number) >= 1 && (id as number) <= this.#frames
  }

  #byFrame<T>(value: unknown, is: (each: unknown) => each is T): Record<string, T> | undefined {
    if (!isRecord(value)) return undefined
    const entries = Object.entries(value).filter(
      (entry): entry is [string, T] => this.#isFrame(Number(entry[0])) && is(entry[1]),
    )
    return Object.fromEntries(entries)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isLine = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0

const isDelta = (value: unknown): value is LocalsDelta =>
  isRecord(value) && Object.values(value).every((text) => text === null || typeof text === 'string')
