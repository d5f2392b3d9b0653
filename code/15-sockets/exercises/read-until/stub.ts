// Reads up to a delimiter of any length, however the chunks are cut.
import type { Coroutine } from '../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../connection.ts'
import { LineTooLong, UnexpectedEnd } from '../../errors.ts'

/** The bytes before the delimiter; undefined at the end. */
export function* readUntil(
  connection: Pick<Connection, 'read' | 'unread'>,
  delimiter: Uint8Array,
  limit: number,
): Coroutine<Uint8Array | undefined> {
  throw new Error('readUntil is not written yet')
}
