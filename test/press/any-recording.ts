// Random recordings that obey the format's invariant, with texts that HTML and templates would trip over.

import * as fc from 'fast-check'
import type { Event, Recording } from '../../.vitepress/press/recorder/format.ts'
import { recording } from './recordings.ts'

/** What a random run does next; what is impossible at a moment is left out. */
const ACTION = fc.record({
  do: fc.constantFrom('make', 'start', 'park', 'return', 'line', 'close'),
  which: fc.nat(9),
  line: fc.integer({ min: 1, max: 30 }),
  locals: fc.dictionary(
    fc.constantFrom('a', 'b', '<i>', '{{ c }}'),
    fc.constantFrom('1', "'<b>'", '"&"', null),
  ),
  out: fc.option(fc.constantFrom('tea\n', '{{ 1 }}\n<b>\n', '\n'), { nil: undefined }),
})

interface Waiting {
  id: number
  /** Whether it has not run yet. */
  made: boolean
}

const taken = (waiting: Waiting[], which: number): Waiting =>
  waiting.splice(which % waiting.length, 1)[0]!

/** Recordings of runs that never happened, but could have. */
export const anyRecording: fc.Arbitrary<Recording> = fc
  .array(ACTION, { maxLength: 60 })
  .map((actions) => {
    const events: Event[] = [
      { do: 'call', frames: [1], new: { name: 'x.ts', file: 0, generator: false }, line: 1 },
    ]
    const stack = [1]
    const waiting: Waiting[] = []
    let ids = 1
    for (const { do: what, which, line, locals, out } of actions) {
      const more = { line, ...(out !== undefined && { out }) }
      const top = stack.at(-1)!
      if (what === 'make') {
        const id = ++ids
        waiting.push({ id, made: true })
        events.push({
          do: 'make',
          frames: [id],
          new: { name: `<g> #${id}`, file: 0, generator: true },
          parkedAt: { [id]: line },
          ...more,
        })
      } else if (what === 'start' && waiting.length) {
        const { id, made } = taken(waiting, which)
        stack.push(id)
        events.push({
          do: made ? 'call' : 'resume',
          frames: [id],
          ...more,
          locals: { [id]: locals },
        })
      } else if (what === 'park' && stack.length > 1) {
        waiting.push({ id: stack.pop()!, made: false })
        events.push({
          do: 'park',
          frames: [top],
          parkedAt: { [top]: line },
          ...more,
          locals: { [top]: locals },
        })
      } else if (what === 'return' && stack.length > 1) {
        stack.pop()
        events.push({ do: 'return', frames: [top], ...more })
      } else if (what === 'close' && waiting.length) {
        const { id } = taken(waiting, which)
        events.push({ do: 'close', frames: [id], ...more })
      } else if (what === 'line')
        events.push({ do: 'line', frames: [top], ...more, locals: { [top]: locals } })
    }
    return recording([...events, { do: 'return', frames: stack }, { do: 'end', frames: [] }], {
      files: ['code/01-x/x.ts'],
    })
  })
