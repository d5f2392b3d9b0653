// You look for the delimiter in the chunk that came last. If it was cut in
// two, its halves stand in two chunks, and in neither is it found.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../../connection.ts'
import { LineTooLong, UnexpectedEnd } from '../../../errors.ts'

/** The bytes before the delimiter; undefined at the end. */
export function* readUntil(
  connection: Pick<Connection, 'read' | 'unread'>,
  delimiter: Uint8Array,
  limit: number,
): Coroutine<Uint8Array | undefined> {
  let collected = new Uint8Array()
  while (true) {
    const chunk = yield* connection.read()
    if (!chunk && collected.length === 0) return undefined
    if (!chunk) throw new UnexpectedEnd('no delimiter before the end')
    collected = joined(collected, chunk)
    const place = lastPlace(chunk)
    if (place > limit || (place < 0 && tooMuch(collected)))
      throw new LineTooLong(`over ${limit} bytes`)
    if (place < 0) continue
    connection.unread(collected.subarray(place + delimiter.length))
    return collected.subarray(0, place)
  }

  function lastPlace(chunk: Uint8Array): number {
    const place = find(chunk, delimiter, 0)
    return place < 0 ? -1 : collected.length - chunk.length + place
  }

  function tooMuch(bytes: Uint8Array): boolean {
    return bytes.length >= limit + delimiter.length
  }
}

function joined(
  one: Uint8Array,
  other: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(one.length + other.length)
  bytes.set(one)
  bytes.set(other, one.length)
  return bytes
}

/** Where the part begins, at `from` or later; -1 if nowhere. */
function find(bytes: Uint8Array, part: Uint8Array, from: number): number {
  for (let place = from; place + part.length <= bytes.length; place++)
    if (part.every((byte, index) => bytes[place + index] === byte))
      return place
  return -1
}
