// If no line came, you answer nothing. The client has ended and waits: for it
// the longest line is the empty one.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import type { Connection } from '../../../connection.ts'

/** Answers with the longest of the lines. */
export function* longest(connection: Connection): Coroutine<void> {
  let best = ''
  let line
  while ((line = yield* connection.readLine()) !== undefined)
    if (line.length > best.length) best = line
  if (best !== '') yield* connection.write(`${best}\n`)
}
