// Which bytes of ten are sent?

import { rangeOf } from '../ranges.ts'

// #region all
for (const range of ['bytes=2-4', 'bytes=-4', 'bytes=4-', 'bytes=10-'])
  console.log(rangeOf(range, 10))
// #endregion all
