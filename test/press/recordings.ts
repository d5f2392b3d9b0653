// Recordings for the tests of what is made from recordings, short, with every kind of event.

import type { Event, Recording } from '../../.vitepress/press/recorder/format.ts'

export const recording = (events: Event[], more: Partial<Recording> = {}): Recording => ({
  version: 1,
  program: 'code/01-x/delegate.ts',
  hash: '',
  files: ['code/01-x/delegate.ts'],
  events,
  exitCode: 0,
  ...more,
})

/** `outer` delegates to `inner`; the two park and come back as one. */
export const delegate = recording([
  { do: 'call', frames: [1], new: { name: 'delegate.ts', file: 0, generator: false }, line: 12 },
  {
    do: 'make',
    frames: [2],
    new: { name: 'outer #1', file: 0, generator: true },
    line: 13,
    parkedAt: { 2: 7 },
    locals: { 1: { talk: 'outer #1' }, 2: { name: "'hello'" } },
  },
  { do: 'call', frames: [2], line: 8 },
  {
    do: 'call',
    frames: [3],
    new: { name: 'inner #2', file: 0, generator: true },
    line: 3,
    locals: { 3: { label: "'hello!'" } },
  },
  { do: 'park', frames: [2, 3], line: 13, parkedAt: { 2: 8, 3: 3 } },
  { do: 'line', frames: [1], line: 14, out: 'hello!\n' },
  { do: 'resume', frames: [2, 3], line: 4, locals: { 3: { word: "'goodbye'" } } },
  { do: 'return', frames: [3], value: '7', line: 9, locals: { 2: { length: '7' } } },
  { do: 'return', frames: [2], value: '14', line: 14 },
  { do: 'return', frames: [1], out: '14\n' },
  { do: 'end', frames: [] },
])

/** An error crosses a generator and ends it; another generator is closed before it has started. */
export const errors = recording(
  [
    { do: 'call', frames: [1], new: { name: 'throw.ts', file: 0, generator: false }, line: 11 },
    { do: 'call', frames: [2], new: { name: 'fragile #1', file: 1, generator: true }, line: 4 },
    { do: 'park', frames: [2], line: 14, parkedAt: { 2: 4 } },
    { do: 'resume', frames: [2], line: 4 },
    { do: 'throw', frames: [2], value: 'Error: first', line: 4 },
    { do: 'line', frames: [2], line: 6, locals: { 2: { error: 'Error: first' } } },
    {
      do: 'throw',
      frames: [2],
      value: 'Error: second',
      line: 7,
      out: 'caught\n\nand more\nand more\n',
    },
    { do: 'unwind', frames: [2], line: 16, locals: { 1: { error: 'Error: second' } } },
    {
      do: 'make',
      frames: [3],
      new: { name: 'never #2', file: 1, generator: true },
      line: 17,
      parkedAt: { 3: 9 },
    },
    { do: 'close', frames: [3], line: 18, locals: { 1: { error: null } } },
    {
      do: 'call',
      frames: [4],
      new: { name: 'main', file: 0, generator: false },
      line: 20,
      locals: { 4: { a: '1', b: '2', c: '3', d: '4' } },
    },
    { do: 'throw', frames: [4], value: 'Error: third', line: 20 },
    { do: 'unwind', frames: [1, 4] },
    { do: 'end', frames: [] },
  ],
  { program: 'code/01-x/throw.ts', files: ['code/01-x/throw.ts', 'code/01-x/lib.ts'], exitCode: 1 },
)
