// A good schedule of the two deposits: one has written before the other
// reads.

import { deposits } from './deposits.ts'

export const trace = deposits(2)
