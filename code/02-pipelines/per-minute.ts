// Hits by the minute: whether a hit still belongs to this minute is known
// only when it is seen, and peekable shows it without taking it.
import { accessLog } from './access-log.ts'
import { type Hit, parse } from './hit.ts'
import { type Peekable, peekable } from './peekable.ts'
import { map } from './stages.ts'

// #region stage
function* takeWhile<T>(items: Peekable<T>, wanted: (item: T) => boolean) {
  while (true) {
    const step = items.peek()
    if (step.done || !wanted(step.value)) return
    items.next()
    yield step.value
  }
}

const minute = (hit: Hit) => hit.time.slice(0, 16)

function* perMinute(hits: Iterable<Hit>) {
  const rest = peekable(hits)
  while (true) {
    const first = rest.peek()
    if (first.done) return
    const now = minute(first.value)
    const same = takeWhile(rest, (hit) => minute(hit) === now)
    yield { now, count: [...same].length }
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
