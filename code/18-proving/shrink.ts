// Makes a plan smaller as long as it still fails: what is left is what the
// failure needs.

import type { ClientPlan, Plan } from './plan.ts'

// #region simpler
/** Plans that are a step simpler, the largest steps first. */
export function* simpler(plan: Plan): Generator<Plan, void> {
  const { clients, faults, link } = plan
  for (const client of clients) yield without(plan, client)
  for (const fault of faults)
    yield { ...plan, faults: faults.filter((other) => other !== fault) }
  for (const client of clients)
    for (const easier of simplerClients(client))
      yield {
        ...plan,
        clients: clients.map((one) => (one === client ? easier : one)),
      }
  if (plan.disk > 0) yield { ...plan, disk: 0 }
  if (link.ragged) yield { ...plan, link: { ...link, ragged: false } }
  if (link.jitter) yield { ...plan, link: { ...link, jitter: 0 } }
  if (link.bandwidth! < Infinity)
    yield { ...plan, link: { ...link, bandwidth: Infinity } }
}

const without = (plan: Plan, client: ClientPlan): Plan => ({
  ...plan,
  clients: plan.clients.filter((other) => other !== client),
  faults: plan.faults.filter((fault) => fault.client !== client.name),
})

function* simplerClients(client: ClientPlan): Generator<ClientPlan, void> {
  const { asks } = client
  if (asks.length > 1)
    for (const asked of asks)
      yield { ...client, asks: asks.filter((other) => other !== asked) }
  if (client.endsEarly) yield { ...client, endsEarly: false }
  if (client.atOnce) yield { ...client, atOnce: false }
  if (client.pause > 0) yield { ...client, pause: 0 }
  if (client.rest > 0) yield { ...client, rest: 0 }
  if (client.at > 50) yield { ...client, at: 50 }
}
// #endregion simpler

// #region shrink
/**
 * The plan at the end of the way, on which every plan fails. What happens
 * in a smaller plan asks for other chances, so a few seeds are tried.
 */
export function shrink(plan: Plan, fails: (plan: Plan) => boolean): Plan {
  for (const next of simpler(plan))
    for (const seed of [plan.seed, 1, 2])
      if (fails({ ...next, seed })) return shrink({ ...next, seed }, fails)
  return plan
}
// #endregion shrink

// #region size
/** How much a plan has to happen in it: clients, requests and faults. */
export const sizeOf = ({ clients, faults }: Plan): number =>
  faults.length +
  clients.reduce((sum, { asks }) => sum + 1 + asks.length, 0)
// #endregion size
