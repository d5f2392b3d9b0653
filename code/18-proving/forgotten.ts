// The least plan on which the forgetful server fails, traced: the stop
// comes when a connection is there, and its task is not made yet.

import { Recorder } from '../09-system-calls/trace.ts'
import type { VirtualClock } from '../10-time/virtual-clock.ts'
import { forgetful } from './planted/forgetful.ts'
import { runPlan } from './run-plan.ts'
import { failures, smallest } from './search.ts'
import type { Subject } from './subject.ts'

// #region run
const [failure] = failures(forgetful, 0, 1000).take(1)
const small = smallest(failure!, forgetful)

const noted: Subject = (...given) => {
  const server = forgetful(...given)
  const stop = () => {
    trace.note('tells it to stop')
    server.stop()
  }
  return { ...server, stop }
}
let clock: VirtualClock | undefined
export const trace = new Recorder(() => clock?.now() ?? 0)
runPlan(small, noted, (itsClock) => {
  clock = itsClock
  return trace.observe
})
// #endregion run
