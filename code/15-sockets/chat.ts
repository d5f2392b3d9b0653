// A chat with rooms. Who says something never waits for who listens: each
// member has a box of lines to be sent, with a limit, and a task of its
// own that sends them. Whose box is full is let go.
//
// Invariant: for a member wait at most `BOX` lines, of `LONGEST` bytes and
// a name each, and what one connection may hold.

import { type Coroutine } from '../09-system-calls/scheduler.ts'
import { Channel } from '../11-channels/channel.ts'
import { group } from '../12-ending/group.ts'
import { type Connection } from './connection.ts'
import { type Handler } from './listen.ts'

// #region member
/** How long a line may be, in bytes, and how many may wait. */
export const LONGEST = 500
export const BOX = 50

export class Member {
  readonly name: string
  #connection: Connection
  #box = new Channel<string>(BOX, 'its box')

  constructor(name: string, connection: Connection) {
    this.name = name
    this.#connection = connection
  }

  /** Puts a line into the box. There is room, so it does not wait. */
  *tell(line: string): Coroutine<void> {
    if (this.#box.size < BOX) yield* this.#box.put(`${line}\n`)
    else this.#connection.reset() // it is too slow for this room
  }

  /** Sends what is in the box, until that is closed and empty. */
  *send(): Coroutine<void> {
    let taken
    while (!(taken = yield* this.#box.take()).done)
      yield* this.#connection.write(taken.value)
  }

  /** How many lines wait in its box. */
  get waiting(): number {
    return this.#box.size
  }

  close(): void {
    this.#box.close()
  }
}
// #endregion member

// #region chat
/** Who is in which room, by its name. */
export type Rooms = Map<string, Set<Member>>

/** A chat: the handler of its connections. A line is said in the room, or
 * is `/join` and the name of another room. */
export function chat(rooms: Rooms = new Map()): Handler {
  function* say(room: string, line: string): Coroutine<void> {
    for (const member of rooms.get(room) ?? []) yield* member.tell(line)
  }

  function* enter(room: string, member: Member): Coroutine<void> {
    if (!rooms.has(room)) rooms.set(room, new Set())
    rooms.get(room)!.add(member)
    yield* say(room, `${member.name} comes into the ${room}`)
  }

  function* leave(room: string, member: Member): Coroutine<void> {
    rooms.get(room)?.delete(member)
    if (rooms.get(room)?.size === 0) rooms.delete(room)
    yield* say(room, `${member.name} leaves the ${room}`)
  }
  // #endregion chat

  // #region listen
  /** Hears a member out. */
  function* hear(member: Member, connection: Connection): Coroutine<void> {
    let room = 'hall'
    yield* enter(room, member)
    try {
      let line
      while ((line = yield* connection.readLine(LONGEST)) !== undefined) {
        const [, next] = /^\/join (\w{1,20})$/.exec(line) ?? []
        if (next === undefined) yield* say(room, `${member.name}: ${line}`)
        else {
          yield* leave(room, member)
          yield* enter((room = next), member)
        }
      }
    } finally {
      member.close()
      yield* leave(room, member)
    }
  }

  return function* (connection) {
    const name = yield* connection.readLine(20)
    if (!name) return
    const member = new Member(name, connection)
    yield* group(function* (both) {
      yield* both.spawn(() => member.send(), `to ${name}`)
      yield* hear(member, connection)
    })
  }
  // #endregion listen
}
