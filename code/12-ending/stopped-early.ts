// The downloader, stopped after three seconds: what is open is closed, no
// timer is left, and no request is begun after the cancel.

import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { download } from './downloader.ts'
import { SimulatedNet } from './simulated-net.ts'

// #region run
const net = new SimulatedNet({
  seed: 7,
  slowest: 400,
  failing: 10,
  silent: 5,
})
const clock = new VirtualClock()
const addresses = Array.from({ length: 1000 }, (_, n) => `/page/${n}`)
const plan = {
  fetch: (address: string) => net.fetch(address),
  width: 20,
  limit: 1000,
  patience: { attempts: 4, pause: 100, longest: 2000 },
}

new Scheduler({ host: clock }).run(function* () {
  const task = yield* spawn(() => download(addresses, plan), 'download')
  yield* sleep(3000) // then someone presses Ctrl-C
  console.log(`${yield* now()} ms: ${net.made} requests, ${net.open} open`)
  yield* task.cancel()
  console.log(`${yield* now()} ms: ${net.made} requests, ${net.open} open`)
  console.log(`cancelled: ${task.cancelled}, timers left: ${clock.pending}`)
})
// #endregion run
