// The same pipeline from the language's own iterator helpers.
import { accessLog, written } from './access-log.ts'
import { parse } from './hit.ts'

// #region all
const firsts = accessLog(100_000)
  .map(parse)
  .filter((hit) => hit.status >= 500)
  .take(3)

for (const { time, page } of firsts) console.log(time, page)
console.log('lines read', written.lines)
// #endregion all
