// What a page shows of a world, and what a reader may do in it. Types
// only: a world gives plain data, and is given plain data.

import { type Control } from '../07-secretary/controls.ts'

// #region command
/** Something that a reader can do: in the whole, or to one client. */
export interface Command {
  readonly name: string
  readonly label: string
  readonly to: 'world' | 'client'
  /** What is typed for it, if anything is; so many characters at most. */
  readonly text?: { readonly label: string; readonly most: number }
}

/** A command that is given. */
export interface Given {
  readonly name: string
  readonly client?: string
  readonly text?: string
}

/** A command of a script, or none, and how long to watch after it. */
export interface Scripted {
  readonly give?: Given
  readonly then: number
}
// #endregion command

// #region view
export interface View {
  /** Milliseconds since the world began. */
  readonly now: number
  readonly clients: readonly ClientView[]
  readonly tasks: readonly TaskView[]
  readonly log: readonly Entry[]
  /** The commands to the whole that can be given now. */
  readonly can: readonly string[]
}

export interface ClientView {
  readonly name: string
  /** How its own end of the connection is, and the server's. */
  readonly near: string
  readonly far: string
  readonly isCut: boolean
  readonly isSlow: boolean
  readonly flights: readonly FlightView[]
  readonly meters: readonly Meter[]
  /** How many lines it has read, and the last few. */
  readonly lines: number
  readonly heard: readonly string[]
  readonly can: readonly string[]
}

export interface FlightView {
  readonly to: 'server' | 'client'
  /** How far it has come: from 0 to 1. */
  readonly at: number
  /** How many bytes it is; a signal between the transports has none. */
  readonly bytes: number
  readonly text: string
  /** It has come to where the cable is out, and will be sent again. */
  readonly isHeld: boolean
}

/** How full something is. */
export interface Meter {
  readonly name: string
  readonly value: number
  /** At so many, who fills it waits, or is let go. */
  readonly bound: number
  readonly unit: string
}

/** A living task of the server, as `ps` shows it. */
export interface TaskView {
  readonly id: number
  readonly name: string
  readonly state: string
  readonly waiting: string
  /** Whose connection it attends to. */
  readonly client: string
}

export interface Entry {
  readonly at: number
  readonly who: 'reader' | 'server' | 'client'
  readonly text: string
}
// #endregion view

// #region world
export interface World {
  /** Does what is asked for; false if that cannot be done now. */
  give(command: Given): boolean
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void
  /** Until the next thing that is seen; false if nothing is to come. */
  step(): boolean
  view(): View
}

/** What a module exports as `world`. */
export interface Shown<Values> {
  readonly controls: readonly Control[]
  readonly commands: readonly Command[]
  readonly start: (values: Values) => World
  readonly script: readonly Scripted[]
}
// #endregion world
