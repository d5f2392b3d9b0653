// The logs of two servers, merged by time: the first lines of the whole
// are there after a few lines of each.
import { accessLog, written } from './access-log.ts'
import { merge } from './merge.ts'
import { take } from './stages.ts'

// #region all
const left = accessLog(100_000, 7).map((line) => `left  ${line}`)
const right = accessLog(100_000, 9).map((line) => `right ${line}`)

const time = (line: string) => line.slice(6, 25)
const byTime = (a: string, b: string) =>
  time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0

for (const line of take(merge([left, right], byTime), 5)) console.log(line)
console.log('lines read', written.lines)
// #endregion all
