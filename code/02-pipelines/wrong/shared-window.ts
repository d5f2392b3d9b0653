// A window that hands out its own array hands out the same one each time.

// #region all
function* windows<T>(items: Iterable<T>, size: number) {
  const recent: T[] = []
  for (const item of items) {
    recent.push(item)
    if (recent.length > size) recent.shift()
    if (recent.length === size) yield recent
  }
}

for (const pair of windows([1, 2, 3, 4], 2)) console.log(pair)
console.log([...windows([1, 2, 3, 4], 2)])
// #endregion all
