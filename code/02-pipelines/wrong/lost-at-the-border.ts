// Whoever pulls an item to see whether it is still wanted has pulled it:
// the first hit of each new minute is lost.
import { accessLog } from '../access-log.ts'
import { type Hit, parse } from '../hit.ts'
import { map } from '../stages.ts'

// #region stage
function* takeWhile<T>(items: Iterator<T>, wanted: (item: T) => boolean) {
  while (true) {
    const step = items.next()
    if (step.done || !wanted(step.value)) return
    yield step.value
  }
}

const minute = (hit: Hit) => hit.time.slice(0, 16)

function* perMinute(hits: Iterator<Hit>) {
  while (true) {
    const first = hits.next()
    if (first.done) return
    const now = minute(first.value)
    const same = takeWhile(hits, (hit) => minute(hit) === now)
    yield { now, count: 1 + [...same].length }
  }
}
// #endregion stage

// #region walk
let all = 0
for (const { now, count } of perMinute(map(accessLog(200), parse))) {
  console.log(now, count)
  all += count
}
console.log('of 200 hits', all, 'are counted')
// #endregion walk
