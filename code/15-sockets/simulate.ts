// Runs a program on a simulated network: a clock, a network and a
// scheduler of its own, and the same run each time.

import {
  type Coroutine,
  type Outcome,
  Scheduler,
  unwrap,
} from '../09-system-calls/scheduler.ts'
import { type Observer } from '../09-system-calls/options.ts'
import { verdict } from '../09-system-calls/verdict.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { type Conditions } from './simulated-link.ts'
import { SimulatedNetwork } from './simulated-network.ts'

// #region simulate
export interface Simulation extends Partial<Conditions> {
  readonly seed?: number
  /** If the clock is made before, to make a recorder for it. */
  readonly clock?: VirtualClock
  readonly observer?: Observer
}

/**
 * Runs the body to its end, and returns its value. If nothing is under way
 * on the network and no alarm is set, and tasks still wait, they wait for
 * ever: that is a deadlock, and is thrown.
 */
export function simulate<T>(
  body: (network: SimulatedNetwork) => Coroutine<T>,
  { seed = 1, clock, observer, ...conditions }: Simulation = {},
): T {
  const host = clock ?? new VirtualClock()
  const network = new SimulatedNetwork(host, conditions, seed)
  const scheduler = new Scheduler({ host, ...(observer && { observer }) })
  let outcome: Outcome<T> | undefined
  const main = scheduler.start(
    function* main() {
      return yield* body(network)
    },
    (result) => (outcome = result),
  )
  while (!outcome && host.advance()) continue
  return unwrap(outcome ?? verdict(main, scheduler.tasks))
}
// #endregion simulate
