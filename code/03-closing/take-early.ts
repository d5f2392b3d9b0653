// A take that leaves its loop before it hands out the last item closes
// early.
import { opened } from './files.ts'
import { lines } from './lines.ts'

// #region take
function* take<T>(items: Iterable<T>, count: number) {
  if (count <= 0) return
  const last: T[] = []
  let taken = 0
  for (const item of items) {
    if (++taken >= count) {
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

pullThrice('early   ', take(lines('kitchen.log'), 2))
// #endregion pull
