// A handler that answers with the longest line, when its client has ended.
import type { Coroutine } from '../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../connection.ts'

/** Answers with the longest of the lines. */
export function* longest(connection: Connection): Coroutine<void> {
  let best = ''
  while (true) {
    const line = yield* connection.readLine()
    if (line === undefined) {
      connection.reset() // the client has gone
      return
    }
    if (line === '') yield* connection.write(`${best}\n`) // it asks
    if (line.length > best.length) best = line
  }
}
