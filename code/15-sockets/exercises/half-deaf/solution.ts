// The client's end is the end of one direction. The answer is written then, and
// the handler returns: `serve` says the end and waits until all has been read.
import type { Coroutine } from '../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../connection.ts'

/** Answers with the longest of the lines. */
export function* longest(connection: Connection): Coroutine<void> {
  let best = ''
  let line
  while ((line = yield* connection.readLine()) !== undefined)
    if (line.length > best.length) best = line
  yield* connection.write(`${best}\n`)
}
