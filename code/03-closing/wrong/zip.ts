// The zip that everybody writes closes its left input, and leaves its right
// input open.
import { Watched } from '../watched.ts'

// #region zip
function* zip<A, B>(left: Iterable<A>, right: Iterable<B>) {
  const others = right[Symbol.iterator]()
  for (const a of left) {
    const b = others.next()
    if (b.done) return
    yield [a, b.value]
  }
}
// #endregion zip

// #region cases
function report(what: string, left: Watched, right: Watched) {
  console.log(what, 'left', left.returns, 'right', right.returns)
}

const [left, right] = [new Watched(), new Watched()]
for (const pair of zip(left, right)) break
report('break:        ', left, right)

const [short, long] = [new Watched(2), new Watched(9)]
for (const pair of zip(short, long));
report('shorter left: ', short, long)

const [endless, brief] = [new Watched(9), new Watched(2)]
for (const pair of zip(endless, brief));
report('shorter right:', endless, brief)
// #endregion cases
