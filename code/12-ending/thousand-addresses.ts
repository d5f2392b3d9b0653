// The downloader: a thousand addresses, twenty at a time, on a network
// that fails one request in ten and leaves one in twenty unanswered.

import { Scheduler } from '../09-system-calls/scheduler.ts'
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

const texts = new Scheduler({ host: clock }).run(() =>
  download(addresses, {
    fetch: (address) => net.fetch(address),
    width: 20,
    limit: 1000,
    patience: { attempts: 4, pause: 100, longest: 2000 },
  }),
)
// #endregion run

const got = [...texts.values()].filter((text) => text.ok).length
console.log(`${got} of ${texts.size} in ${net.made} requests`)
console.log(`at most ${net.most} connections at a time, ${net.open} left`)
console.log(`${Math.round(clock.now() / 1000)} seconds of virtual time`)
console.log(`${clock.pending} timers left`)
