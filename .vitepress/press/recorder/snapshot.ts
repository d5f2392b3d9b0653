// What one pause of the debugger shows, before it is compared with the pause before it.

import type { Locals } from './format.ts'

export interface PausedFrame {
  name: string
  /** Index into the recorded program's files. */
  file: number
  line: number
  /** Place of the function, the same for all its frames. */
  fn: string
  /** Whether the function is a generator function. */
  generator: boolean
  /** Whether it stands at a `yield*`: it waits for its delegate. */
  delegating: boolean
  locals: Locals
}

export interface GeneratorObject {
  /** Counts generator objects in the order in which they were found, from 1. */
  number: number
  name: string
  file: number
  fn: string
  state: 'suspended' | 'running' | 'closed'
  line: number
  locals: Locals
}

export interface Snapshot {
  /** Outermost first; only frames of the book's own files. */
  stack: PausedFrame[]
  generators: GeneratorObject[]
  /** Text of an error that is being thrown at this pause. */
  thrown?: string
  /** Text of the value that the top frame is about to return. */
  returned?: string
  /** Whether the top frame is about to yield. */
  yielding: boolean
  /** What was printed since the pause before. */
  out: string
}
