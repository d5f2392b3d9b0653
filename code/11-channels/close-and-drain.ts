// A closed channel gives what was put, then says that it has ended, to
// each of its takers.

import {
  type Coroutine,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { Channel } from './channel.ts'

// #region run
function* worker(name: string, jobs: Channel<number>): Coroutine<void> {
  while (true) {
    const job = yield* jobs.take()
    if (job.done) break
    console.log(`${name} does ${job.value}`)
    yield* sleep(10)
  }
  console.log(`${name} goes home`)
}

new Scheduler({ host: new VirtualClock() }).run(function* () {
  const jobs = new Channel<number>(5, 'jobs')
  for (const name of ['Ann', 'Bob']) yield* spawn(() => worker(name, jobs))
  for (let job = 1; job <= 5; job++) yield* jobs.put(job)
  jobs.close()
  try {
    yield* jobs.put(6)
  } catch (error) {
    console.log(String(error))
  }
})
// #endregion run
