// A line that does not fit into the box is dropped, and its owner stays, with a hole in
// what it has heard. The task asks for another end.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import { Channel } from '../../../../11-channels/channel.ts'
import { group } from '../../../../12-ending/group.ts'
import type { Connection } from '../../../connection.ts'
import { LineTooLong } from '../../../errors.ts'
import type { Handler } from '../../../listen.ts'

export interface Options {
  /** The longest line, in bytes. */
  readonly line: number
  /** How many lines may wait for a member. */
  readonly box: number
}

class Member {
  readonly name: string
  room = 'hall'
  #connection: Connection
  #box: Channel<string>

  constructor(name: string, connection: Connection, box: number) {
    this.name = name
    this.#connection = connection
    this.#box = new Channel<string>(box)
  }

  /** Never waits. */
  *tell(line: string): Coroutine<void> {
    if (this.#box.size < this.#box.capacity) yield* this.#box.put(line)
  }

  /** Sends what it is told, and the last line after all of it. */
  *send(last: () => string): Coroutine<void> {
    let taken
    while (!(taken = yield* this.#box.take()).done)
      yield* this.#connection.write(`${taken.value}\n`)
    yield* this.#connection.write(`${last()}\n`)
  }

  close(): void {
    this.#box.close()
  }
}

/** A chat: the handler of its connections. */
export function chat(options: Options): Handler {
  const members = new Map<string, Member>()

  const inRoom = (room: string) =>
    [...members.values()].filter((member) => member.room === room)

  function* tellRoom(from: Member, line: string): Coroutine<void> {
    for (const member of inRoom(from.room))
      if (member !== from) yield* member.tell(line)
  }

  function* enter(member: Member, room: string): Coroutine<void> {
    member.room = room
    const names = inRoom(room).map(({ name }) => name)
    yield* member.tell(`* ${room}: ${names.sort().join(', ')}`)
    yield* tellRoom(member, `* ${member.name} comes`)
  }

  function* obey(member: Member, line: string): Coroutine<void> {
    const [command, argument = '', ...rest] = line.split(' ')
    if (command === '/join' && argument !== '' && rest.length === 0) {
      yield* tellRoom(member, `* ${member.name} goes`)
      yield* enter(member, argument)
    } else if (command === '/to') {
      const other = members.get(argument)
      if (other) yield* other.tell(`(${member.name}) ${rest.join(' ')}`)
      else yield* member.tell(`! nobody is called ${argument}`)
    } else yield* member.tell('! unknown command')
  }

  /** Hears a member out; returns the last line for it. */
  function* hear(
    member: Member,
    connection: Connection,
  ): Coroutine<string> {
    while (true) {
      let line
      try {
        line = yield* connection.readLine(options.line)
      } catch (error) {
        if (error instanceof LineTooLong) return '! line too long'
        throw error
      }
      if (line === undefined || line === '/bye') return '* bye'
      if (line.startsWith('/')) yield* obey(member, line)
      else if (line !== '')
        yield* tellRoom(member, `${member.name}: ${line}`)
    }
  }

  return function* (connection) {
    const name = (yield* connection.readLine(options.line)) ?? ''
    if (!/^\w{1,16}$/.test(name))
      return yield* connection.write('! bad name\n')
    if (members.has(name)) return yield* connection.write('! name taken\n')
    const member = new Member(name, connection, options.box)
    members.set(name, member)
    let last = ''
    yield* group(function* (tasks) {
      yield* tasks.spawn(() => member.send(() => last), `to ${name}`)
      try {
        yield* member.tell(`* welcome, ${name}`)
        yield* enter(member, member.room)
        last = yield* hear(member, connection)
      } finally {
        members.delete(name)
        yield* tellRoom(member, `* ${name} goes`)
        member.close()
      }
    })
  }
}
