// One loop reads no line too many, and says four things at once.
import { accessLog, written } from './access-log.ts'
import { parse } from './hit.ts'

// #region all
let found = 0
for (const line of accessLog(100_000)) {
  const hit = parse(line)
  if (hit.status < 500) continue
  console.log(hit.time, hit.page)
  if (++found === 3) break
}
console.log('lines read', written.lines)
// #endregion all
