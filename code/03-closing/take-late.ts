// take(2) has handed out two lines, and the file is open until a third is
// asked for.
import { opened } from './files.ts'
import { lines } from './lines.ts'

// #region take
function* take<T>(items: Iterable<T>, count: number) {
  if (count <= 0) return
  let taken = 0
  for (const item of items) {
    yield item
    if (++taken >= count) return
  }
}
// #endregion take

// #region pull
function pullThrice(name: string, two: Iterator<string>) {
  for (let pull = 1; pull <= 3; pull++) {
    const { done } = two.next()
    console.log(name, pull, done ? 'the end' : 'a line ', opened.now)
  }
}

pullThrice('ours    ', take(lines('kitchen.log'), 2))
pullThrice('built-in', lines('kitchen.log').take(2))
// #endregion pull
