// What page, frame and worker of a sandbox say to each other. The page hands a program to the
// frame, once; the worker answers through the frame. Invariant: nothing crosses a border unread.
// What comes out of the worker may have been sent by the reader's program, so it is rebuilt field by
// field by `asSaid`, and what is not one of these messages is dropped.

import type { Place } from './stack.ts'

/** Changes with any message: a page and a frame of different versions do not talk. */
export const PROTOCOL = 1

export interface Limits {
  /** Lines and characters of output until the program is ended. */
  lines: number
  characters: number
  /** Milliseconds without a pause until it is ended: an endless loop never pauses. */
  busy: number
  /** Milliseconds from its start until it is ended in any case. */
  total: number
}

export const LIMITS: Limits = { lines: 2_000, characters: 64_000, busy: 5_000, total: 60_000 }

/** A module as JavaScript. A number stands where the address of another module of the program goes. */
export interface Linked {
  path: string
  parts: (string | number)[]
}

export interface Program {
  /** Each module after those that it imports; the last one is run. */
  modules: Linked[]
  limits: Limits
}

/** The one message that a frame takes, together with the port for everything after it. */
export interface Start {
  protocol: typeof PROTOCOL
  /** The word that the page wrote into this frame. */
  nonce: string
  /** The worker's script. */
  worker: string
  program: Program
}

export const LEVELS = ['log', 'info', 'warn', 'error'] as const
export type Level = (typeof LEVELS)[number]

/** Why a program ended by itself. `waiting`: for something that will never come. */
export const ENDS = ['done', 'failed', 'waiting', 'flood'] as const
export type End = (typeof ENDS)[number]

/** What a worker says. `alive` is the answer to a ping; `report` is for whoever wrote the worker. */
export type Said =
  | { type: 'started' }
  | { type: 'alive' }
  | { type: 'line'; level: Level; text: string }
  | { type: 'uncaught'; text: string; place: Place | undefined }
  | { type: 'report'; text: string }
  /** An event of a run that is watched, as JSON; nothing is known of it but that it is text. */
  | { type: 'recorded'; text: string }
  | { type: 'ended'; how: End }

/** The message in `value`, made anew from what it must hold; undefined where it is none. */
export function asSaid(value: unknown): Said | undefined {
  if (!isRecord(value)) return undefined
  const { type, level, text, place, how } = value
  if (type === 'started' || type === 'alive') return { type }
  if (type === 'ended' && isOne(ENDS, how)) return { type, how }
  if (typeof text !== 'string') return undefined
  if (type === 'recorded') return { type, text }
  if (type === 'line' && isOne(LEVELS, level)) return { type, level, text }
  if (type === 'report') return { type, text }
  return type === 'uncaught' ? { type, text, place: asPlace(place) } : undefined
}

/** The start in `value`, if it is one of this version that knows the frame's word. */
export function asStart(value: unknown, nonce: string): Start | undefined {
  if (!isRecord(value) || value['protocol'] !== PROTOCOL || value['nonce'] !== nonce)
    return undefined
  return typeof value['worker'] === 'string' && isRecord(value['program'])
    ? (value as unknown as Start)
    : undefined
}

const asPlace = (value: unknown): Place | undefined =>
  isRecord(value) && typeof value['path'] === 'string' && typeof value['line'] === 'number'
    ? { path: value['path'], line: value['line'] }
    : undefined

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isOne = <T extends string>(all: readonly T[], value: unknown): value is T =>
  (all as readonly unknown[]).includes(value)
