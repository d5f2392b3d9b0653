// The first of several waits; the others are left as if they had never
// been asked, and the type of the value follows from the key.

import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { Channel } from './channel.ts'
import { select } from './select.ts'

// #region run
const clock = new VirtualClock()
new Scheduler({ host: clock }).run(function* () {
  const news = new Channel<string>()
  yield* spawn(function* () {
    yield* sleep(25)
    yield* news.put('rain stops')
    news.close()
  })
  while (true) {
    const first = yield* select({ message: news.take(), tick: sleep(10) })
    const time = `${yield* now()} ms:`
    if (first.key === 'tick') console.log(time, 'nothing yet')
    else if (first.value.done) break
    else console.log(time, first.value.value.toUpperCase())
  }
})
console.log(`timers left: ${clock.pending}`)
// #endregion run
