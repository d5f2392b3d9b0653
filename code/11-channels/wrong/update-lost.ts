// A bad schedule of the two deposits: both read before either writes.

import { deposits } from '../deposits.ts'

export const trace = deposits(4)
