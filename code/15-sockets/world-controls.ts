// What a reader chooses of the network of a world, before it begins.

import { type Control } from '../07-secretary/controls.ts'

// #region network
export const network = [
  {
    name: 'packets',
    label: 'Packets are cut',
    options: ['when they are full', 'as chance will'],
    value: 'when they are full',
  },
  {
    name: 'seed',
    label: 'Seed',
    min: 1,
    max: 20,
    value: 1,
    only: ['packets', 'as chance will'],
  },
] as const satisfies readonly Control[]
// #endregion network
