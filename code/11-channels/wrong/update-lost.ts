// A bad schedule of the two deposits: both read before either writes.
// There are six; a page lets its reader choose one.

import { type Control, type Values } from '../../07-secretary/controls.ts'
import { deposits } from '../deposits.ts'

export const choices = [
  {
    name: 'schedule',
    label: 'Schedule',
    min: 0,
    max: 5,
    value: 4,
    unit: 'of 0 to 5',
  },
] as const satisfies readonly Control[]

/** The run with that number. */
export const traced = ({ schedule }: Values<typeof choices>) =>
  deposits(schedule)

export const trace = traced({ schedule: 4 })
