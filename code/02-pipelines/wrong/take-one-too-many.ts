// A take that looks at its count too late has pulled an item that nobody
// gets.
import { accessLog, written } from '../access-log.ts'

// #region all
function* take<T>(items: Iterable<T>, count: number) {
  let taken = 0
  for (const item of items) {
    if (taken++ >= count) return
    yield item
  }
}

for (const count of [3, 1, 0]) {
  written.lines = 0
  const got = [...take(accessLog(100), count)]
  console.log('asked', count, 'got', got.length, 'read', written.lines)
}
// #endregion all
