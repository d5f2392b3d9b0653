// What a client takes, and which form of a file it is given.

import { chooseCoding, CODINGS } from './codings.ts'

// #region run
for (const accept of [
  'gzip, deflate, br, zstd',
  'gzip',
  'br;q=0.5, gzip',
  'identity;q=0.9, gzip;q=0.8',
  '*;q=0.1',
  'br;q=0, *',
  'zstd',
  '',
])
  console.log(
    accept.padEnd(27),
    chooseCoding(accept, new Set(CODINGS)).padEnd(9),
    chooseCoding(accept, new Set(['identity', 'gzip'])),
  )
// #endregion run
