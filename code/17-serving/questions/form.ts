// Which form does who get?

import { chooseCoding } from '../codings.ts'

// #region all
const there = new Set(['identity', 'gzip'] as const)
console.log(chooseCoding('br, gzip;q=0.2', there))
console.log(chooseCoding('br', there))
console.log(chooseCoding('identity, gzip', there))
// #endregion all
