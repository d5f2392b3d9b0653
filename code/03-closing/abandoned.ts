// A generator that nobody holds any more is collected, and its finally does
// not run.
// @node --expose-gc
import { opened } from './files.ts'
import { lines } from './lines.ts'

// #region all
const dropped: WeakRef<object>[] = []

function firstLine(name: string) {
  const reading = lines(name)
  dropped.push(new WeakRef(reading))
  return reading.next().value
}

for (let n = 1; n <= 1000; n++) firstLine(`${n}.log`)

setTimeout(() => {
  gc?.()
  const kept = dropped.filter((reference) => reference.deref())
  console.log('generators still in memory:', kept.length)
  console.log('files left open:', opened.now)
})
// #endregion all
