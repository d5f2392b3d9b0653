// You write the answer, and reset the connection. The reset overtakes the
// answer: what is under way may be lost. Return, and `serve` closes it.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../../connection.ts'

/** Answers with the longest of the lines. */
export function* longest(connection: Connection): Coroutine<void> {
  let best = ''
  let line
  while ((line = yield* connection.readLine()) !== undefined)
    if (line.length > best.length) best = line
  yield* connection.write(`${best}\n`)
  connection.reset()
}
