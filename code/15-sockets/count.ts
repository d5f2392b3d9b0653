// A server that counts what it was sent, and answers when its client has
// ended: one direction is over, the other is not.

import { type Coroutine } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { type Connection } from './connection.ts'

// #region count
export function* count(connection: Connection): Coroutine<void> {
  let count = 0
  let bytes
  while ((bytes = yield* connection.read())) count += bytes.length
  yield* sleep(10) // it thinks
  yield* connection.write(`${count} bytes\n`)
}
// #endregion count
