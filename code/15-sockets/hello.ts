// The server that says hello, as it was meant: a line is a line, however
// it was cut on the way.

import { type Coroutine } from '../09-system-calls/scheduler.ts'
import { type Connection } from './connection.ts'

// #region hello
/** Answers each line, a name, until the peer ends. */
export function* hello(connection: Connection): Coroutine<void> {
  let name
  while ((name = yield* connection.readLine(100)) !== undefined)
    yield* connection.write(`hello, ${name}\n`)
}
// #endregion hello
