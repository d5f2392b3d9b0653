// A take that stops as soon as it has given its last item, and pulls
// nothing if it is to give nothing.
import { accessLog, written } from './access-log.ts'
import { take } from './stages.ts'

// #region all
for (const count of [3, 1, 0]) {
  written.lines = 0
  const got = [...take(accessLog(100), count)]
  console.log('asked', count, 'got', got.length, 'read', written.lines)
}
// #endregion all
