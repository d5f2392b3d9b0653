// A chat, for strangers: names, rooms, messages, and limits.
import type { Handler } from '../../listen.ts'

export interface Options {
  /** The longest line, in bytes. */
  readonly line: number
  /** How many lines may wait for a member. */
  readonly box: number
}

/** A chat: the handler of its connections. */
export function chat(options: Options): Handler {
  throw new Error('chat is not written yet')
}
