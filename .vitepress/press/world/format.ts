// A world that a reader leads: a server, clients, and cables between them. What can be done in it, how
// it looks at a moment, and what came of a script of commands. Plain data, so that the press, the page
// and the tests read it in one way.

import type { Control, Values } from '../choice/format.ts'

export const WORLD_VERSION = 1

/** Something that a reader can do: in the whole, or to one client. */
export interface Command {
  name: string
  label: string
  to: 'world' | 'client'
  /** What is typed for it, if anything is; so many characters at most. */
  text?: { label: string; most: number }
}

/** A command that is given. */
export interface Given {
  name: string
  client?: string
  text?: string
}

export interface Flight {
  to: 'server' | 'client'
  /** How far it has come: from 0 to 1. */
  at: number
  /** How many bytes it is; a signal between the transports has none. */
  bytes: number
  text: string
  /** It has come to where the cable is out, and will be sent again. */
  isHeld: boolean
}

/** How full something is. */
export interface Meter {
  name: string
  value: number
  bound: number
  unit: string
}

export interface Client {
  name: string
  /** How its own end of the connection is, and the server's. */
  near: string
  far: string
  isCut: boolean
  isSlow: boolean
  flights: Flight[]
  meters: Meter[]
  /** How many lines it has read, and the last few. */
  lines: number
  heard: string[]
  /** The commands that can be given to it now. */
  can: string[]
}

/** A living task of the server. */
export interface Task {
  id: number
  name: string
  state: string
  waiting: string
  /** Whose connection it attends to, or nothing. */
  client: string
}

export interface Entry {
  at: number
  who: 'reader' | 'server' | 'client'
  text: string
}

export interface View {
  /** Milliseconds since the world began. */
  now: number
  clients: Client[]
  tasks: Task[]
  log: Entry[]
  can: string[]
}

/** A world that runs. */
export interface Running {
  give: (command: Given) => boolean
  pass: (milliseconds: number) => void
  /** Until the next thing that is seen; false if nothing is to come. */
  step: () => boolean
  view: () => View
}

/** A part of the script: what was done, what happened until its end, and how things stood then. */
export interface Row {
  entries: Entry[]
  end: number
  tasks: number
  /** What waits where, of what waits at all. */
  waits: { client: string; name: string; value: number; unit: string }[]
}

export interface World {
  version: typeof WORLD_VERSION
  program: string
  hash: string
  controls: Control[]
  commands: Command[]
  /** How it looks before anything is done. */
  start: View
  rows: Row[]
}

/** What a module exports as `world`. */
export interface Offered {
  controls: Control[]
  commands: Command[]
  start: (values: Values) => Running
}

/** A number with its thousands apart: `65 536`. */
export const spaced = (number: number): string =>
  String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f')

/** An entry as it is said: `At 1 500 ms: Ann reads “hello”.` */
export const entryText = ({ at, text }: Entry): string => `At ${spaced(at)} ms: ${text}.`
