// Strikes a client with a fault, at its time.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { deadline, sleep } from '../10-time/time.ts'
import type { SimulatedNetwork } from '../15-sockets/simulated-network.ts'
import type { Client } from './client.ts'
import type { Fault } from './plan.ts'
import type { Hit } from './run-plan.ts'

// #region strike
/** Notes where the fault has found its client. */
export function* strike(
  fault: Fault,
  network: SimulatedNetwork,
  clients: readonly Client[],
  hits: Hit[],
  note: (text: string) => void,
): Coroutine<void> {
  yield* deadline(fault.at)
  const client = clients.find(({ plan }) => plan.name === fault.client)
  if (!client) return
  const { kind } = fault
  const link = network.link(fault.client, 'server')
  hits.push({ fault, stage: client.stage })
  note(`${kind}: ${fault.client} is hit (${client.stage})`)
  if (kind === 'lost') network.machine(fault.client).loseConnections()
  if (kind === 'silent') client.isSilent = true
  if (kind === 'cut' || kind === 'half-open') link.cut()
  if (kind === 'reset' || kind === 'half-open') client.connection?.reset()
  if (kind !== 'cut' && kind !== 'half-open') return
  yield* sleep(fault.lasts)
  link.mend()
  note(`the link of ${fault.client} is mended`)
}
// #endregion strike
