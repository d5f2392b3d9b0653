// A plan in words: what a person reads first when a run has failed.

import type { ClientPlan, Fault, Plan } from './plan.ts'

// #region describe
export const describePlan = (plan: Plan): string[] => [
  `seed ${plan.seed}`,
  `  link: ${describeLink(plan)}`,
  ...plan.clients.flatMap(describeClient),
  ...plan.faults.map(describeFault),
  `  the server is told to stop at ${plan.stopAt}`,
]
// #endregion describe

function describeLink({ link, disk }: Plan): string {
  const { delay = 0, jitter = 0, packet = 0, ragged } = link
  const { bandwidth = Infinity } = link
  return [
    `delay ${delay}${jitter > 0 ? ` to ${delay + jitter}` : ''}`,
    bandwidth < Infinity && `${bandwidth} bytes a millisecond`,
    `${ragged ? 'ragged packets up to' : 'packets of'} ${packet}`,
    disk > 0 && `a disk that takes up to ${disk}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function describeClient(client: ClientPlan): string[] {
  const { name, at, asks, atOnce, endsEarly, pause, rest } = client
  const manner = [
    asks.length > 1 && (atOnce ? 'all at once' : 'one after another'),
    endsEarly && 'ends when all is asked',
    pause > 0 && `waits ${pause} before each read`,
    rest > 0 && !atOnce && `rests ${rest} before each request`,
  ].filter(Boolean)
  const how = manner.length > 0 ? ` (${manner.join(', ')})` : ''
  return [
    `  ${name} comes at ${at} and asks${how}`,
    ...asks.map(({ method, path }) => `    ${method} ${path}`),
  ]
}

function describeFault({ at, kind, client, lasts }: Fault): string {
  const isCut = kind === 'cut' || kind === 'half-open'
  return `  ${kind} at ${at}: ${client}${isCut ? ` for ${lasts}` : ''}`
}
