// Round robin, or chance with a seed: the two policies that a reader can
// choose between where any order is as right as any other.

import { type Control, type Values } from '../07-secretary/controls.ts'
import { seeded } from './choice.ts'
import { chosen, type Policy, roundRobin } from './policies.ts'

// #region offered
export const offered = [
  {
    name: 'policy',
    label: 'Policy',
    options: ['round robin', 'by chance'],
    value: 'round robin',
  },
  {
    name: 'seed',
    label: 'Seed',
    min: 1,
    max: 20,
    value: 1,
    only: ['policy', 'by chance'],
  },
] as const satisfies readonly Control[]

export type Offered = Values<typeof offered>

/** The policy that was chosen. */
export const policyOf = <Item>({ policy, seed }: Offered): Policy<Item> =>
  policy === 'by chance' ? chosen(seeded(seed)) : roundRobin()
// #endregion offered
