// A check inside a generator's body runs when somebody walks it, far from
// the call that was wrong.

// #region all
function* chunk<T>(items: Iterable<T>, size: number) {
  if (size < 1) throw new RangeError(`size is ${size}`)
  let group: T[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

const batches = chunk(['tea', 'toast'], 0)
console.log('made')
try {
  for (const batch of batches) console.log(batch)
} catch (error) {
  console.log('in the loop:', String(error))
}
// #endregion all
