// One program on four hosts: on each, the scheduler of chapter 9 does the
// same, step by step.

// #region imports
import { type Body, Scheduler } from '../09-system-calls/scheduler.ts'
import type { Host } from '../09-system-calls/host.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { LiveClock } from '../10-time/live-clock.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { dinner } from './dinner.ts'
import { Loop } from './loop.ts'
import { LoopHost } from './loop-host.ts'
import { Simulation } from './simulation.ts'
import { Sleeper } from './sleeper.ts'
// #endregion imports

// #region hosts
const simulated = new LoopHost(new Loop(new Simulation()))
const sleeping = new LoopHost(new Loop(new Sleeper()))
const hosts: Record<string, Host> = {
  'the virtual clock': new VirtualClock(),
  'our loop, simulated': simulated,
  'our loop, asleep in its poll': sleeping,
  "Node's loop": new LiveClock(),
}
// #endregion hosts

// #region run
const traces: string[] = []
for (const [name, host] of Object.entries(hosts)) {
  const recorder = new Recorder(() => host.now())
  const scheduler = new Scheduler({ host, observer: recorder.observe })
  scheduler.start(dinner, (outcome) => {
    const steps = recorder.events.map(({ time, ...step }) => step)
    traces.push(JSON.stringify(steps))
    console.log(`${name}: ${steps.length} steps`)
    if (traces.length === 4)
      console.log('traces that differ:', new Set(traces).size - 1)
  })
  while (host.advance?.()) continue
}
// #endregion run
