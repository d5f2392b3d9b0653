// An empty line still gets an answer. It is a line like the others: the
// client asks by ending.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../../connection.ts'

/** Answers with the longest of the lines. */
export function* longest(connection: Connection): Coroutine<void> {
  let best = ''
  let line
  while ((line = yield* connection.readLine()) !== undefined)
    if (line === '') yield* connection.write(`${best}\n`)
    else if (line.length > best.length) best = line
  yield* connection.write(`${best}\n`)
}
