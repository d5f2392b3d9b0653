// The first lines of the access log that this chapter reads.
import { accessLog } from './access-log.ts'

// #region all
let shown = 0
for (const line of accessLog(100_000)) {
  console.log(line)
  if (++shown === 5) break
}
// #endregion all
