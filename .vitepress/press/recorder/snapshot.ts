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
  /** Number of the generator object whose body it runs. */
  object?: number
  locals: Locals
}

export interface GeneratorObject {
  /** Counts generator objects in the order in which they were found, from 1. */
  number: number
  name: string
  file: number
  fn: string
  state: 'suspended' | 'running' | 'closed'
  /** Whether it was suspended at some time since the pause before. */
  rested: boolean
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
  /** What was printed since the pause before. */
  out: string
}
