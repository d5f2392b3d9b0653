// What each fault does.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import type { SimulatedNetwork } from '../15-sockets/simulated-network.ts'
import type { Client } from './client.ts'
import type { Fault } from './plan.ts'

// #region strike
/** Strikes a client. True if that was a cut, which is over now. */
export function* strike(
  { kind, lasts }: Fault,
  client: Client,
  network: SimulatedNetwork,
): Coroutine<boolean> {
  const { name } = client.plan
  const link = network.link(name, 'server')
  const isCut = kind === 'cut' || kind === 'half-open'
  if (isCut) link.cut()
  if (kind === 'reset' || kind === 'half-open') client.connection?.reset()
  if (kind === 'lost') network.machine(name).loseConnections()
  if (kind === 'silent') client.isSilent = true
  if (!isCut) return false
  yield* sleep(lasts)
  link.mend()
  return true
}
// #endregion strike
