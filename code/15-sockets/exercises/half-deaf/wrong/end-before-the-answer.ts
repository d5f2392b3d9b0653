// You say the end, and then write. After `end` nothing can be written: the
// answer comes before it, and `serve` says the end for you.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../../connection.ts'

/** Answers with the longest of the lines. */
export function* longest(connection: Connection): Coroutine<void> {
  let best = ''
  let line
  while ((line = yield* connection.readLine()) !== undefined)
    if (line.length > best.length) best = line
  connection.end()
  yield* connection.write(`${best}\n`)
}
