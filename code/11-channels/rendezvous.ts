// Capacity 0: whoever comes first waits for the other.

import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { Channel } from './channel.ts'

// #region run
new Scheduler({ host: new VirtualClock() }).run(function* () {
  const baton = new Channel<string>()
  yield* spawn(function* () {
    yield* baton.put('red')
    console.log(`${yield* now()} ms: handed over`)
  })
  yield* sleep(100)
  const { value } = yield* baton.take()
  console.log(`${yield* now()} ms: took ${value}`)
})
// #endregion run
