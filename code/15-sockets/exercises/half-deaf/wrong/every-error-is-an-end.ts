// You catch what `readLine` throws, and take it for the end. A client that was
// cut off has not ended: nobody knows what its last lines would have been.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../../connection.ts'

/** Answers with the longest of the lines. */
export function* longest(connection: Connection): Coroutine<void> {
  let best = ''
  try {
    let line
    while ((line = yield* connection.readLine()) !== undefined)
      if (line.length > best.length) best = line
  } catch {
    // the client has gone
  }
  if (connection.isOver) return
  yield* connection.write(`${best}\n`)
}
