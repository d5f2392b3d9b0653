// A queue without a bound: a producer that is faster than its consumer
// fills it without end. With a bound, it has to wait.

import { Scheduler, spawn } from '../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'
import { Channel } from '../channel.ts'

// #region run
for (const capacity of [Infinity, 10])
  new Scheduler({ host: new VirtualClock() }).run(function* () {
    const jobs = new Channel<number>(capacity)
    let most = 0
    yield* spawn(function* () {
      for (let job = 0; job < 10_000; job++) {
        yield* jobs.put(job)
        most = Math.max(most, jobs.size)
        yield* sleep(1)
      }
      jobs.close()
      console.log(`capacity ${capacity}: produced by ${yield* now()} ms`)
    })
    while (!(yield* jobs.take()).done) yield* sleep(10)
    console.log(`  consumed by ${yield* now()} ms, at most ${most} waiting`)
  })
// #endregion run
