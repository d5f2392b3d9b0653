// The echo server: what comes goes back.

import { type Coroutine } from '../09-system-calls/scheduler.ts'
import { type Connection } from './connection.ts'

// #region echo
export function* echo(connection: Connection): Coroutine<void> {
  let bytes
  while ((bytes = yield* connection.read())) yield* connection.write(bytes)
}
// #endregion echo
