// Arrays, stage by stage: every line is held and parsed before the first
// answer is seen.
import { accessLog, written } from '../access-log.ts'
import { parse, tally } from '../hit.ts'

// #region all
const lines = [...accessLog(100_000)]
const hits = lines.map(parse)
const errors = hits.filter((hit) => hit.status >= 500)
const firsts = errors.slice(0, 3)

for (const { time, page } of firsts) console.log(time, page)
console.log('lines read  ', written.lines)
console.log('lines parsed', tally.parsed)
console.log('held at once', lines.length, 'lines and', hits.length, 'hits')
// #endregion all
