// A take that leaves its loop before it hands out the last item closes
// early.
import { opened } from './files.ts'
import { lines } from './lines.ts'

// #region take
function* take<T>(count: number, items: Iterable<T>) {
  if (count === 0) return
  const last: T[] = []
  for (const item of items) {
    count--
    if (count === 0) {
      last.push(item)
      break
    }
    yield item
  }
  for (const item of last) yield item
}
// #endregion take

// #region pull
function pullThrice(name: string, two: Iterator<string>) {
  for (let pull = 1; pull <= 3; pull++) {
    const { done } = two.next()
    console.log(name, pull, done ? 'the end' : 'a line ', opened.now)
  }
}

pullThrice('early   ', take(2, lines('kitchen.log')))
// #endregion pull
