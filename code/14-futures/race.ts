// The race on chapter 9's scheduler: who loses is cancelled, cleans up, and
// has ended before the winner is known.

import { type Coroutine } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { select } from '../11-channels/select.ts'
import { group } from '../12-ending/group.ts'
import { runAsync } from './until.ts'

// #region all
function* ask(server: string, time: number): Coroutine<string> {
  try {
    yield* sleep(time)
    console.log(server, 'has done the work')
    return server
  } finally {
    console.log(server, 'is closed')
  }
}

const winner = await runAsync(() =>
  group(function* (servers) {
    const a = yield* servers.spawn(() => ask('A', 5))
    const b = yield* servers.spawn(() => ask('B', 500))
    const c = yield* servers.spawn(() => ask('C', 600))
    const first = yield* select({ a: a.join(), b: b.join(), c: c.join() })
    for (const task of [a, b, c]) yield* task.cancel()
    return first.value
  }),
)
console.log('the answer is from', winner)
// #endregion all
