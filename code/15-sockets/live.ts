// Runs a program on the real network: Node's TCP, and the real clock.
// Ctrl-C cancels it, so that it cleans up.

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { LiveClock } from '../10-time/live-clock.ts'
import { NodeTcp } from './node-tcp.ts'

// #region live
export function live(body: (tcp: NodeTcp) => Coroutine<void>): void {
  const host = new LiveClock()
  const main = new Scheduler({ host }).start(
    () => body(new NodeTcp(host)),
    (outcome) => {
      process.off('SIGINT', stop)
      if (outcome.ok || main.cancelled) return
      console.error(outcome.error)
      process.exitCode = 1
    },
  )
  const stop = () => {
    main.requestCancel()
  }
  process.once('SIGINT', stop)
}
// #endregion live
