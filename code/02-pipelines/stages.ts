// The stages that most pipelines are made of. Invariant: a stage pulls an
// item only when it cannot answer without it, and holds no more items than
// it must: map, filter, take and drop none, chunk and window at most `size`.

// #region map
/** What `change` makes of each item. */
export function* map<T, U>(
  items: Iterable<T>,
  change: (item: T) => U,
): Generator<U, void> {
  for (const item of items) yield change(item)
}
// #endregion map

// #region filter
/** The items of which `wanted` is true. */
export function* filter<T>(
  items: Iterable<T>,
  wanted: (item: T) => boolean,
): Generator<T, void> {
  for (const item of items) if (wanted(item)) yield item
}
// #endregion filter

// #region take
/** The first `count` items; it pulls no more than these. */
export function* take<T>(
  items: Iterable<T>,
  count: number,
): Generator<T, void> {
  if (count <= 0) return
  let taken = 0
  for (const item of items) {
    yield item
    if (++taken >= count) return
  }
}
// #endregion take

// #region drop
/** All but the first `count` items. */
export function* drop<T>(
  items: Iterable<T>,
  count: number,
): Generator<T, void> {
  let dropped = 0
  for (const item of items) {
    if (dropped < count) dropped++
    else yield item
  }
}
// #endregion drop

// #region chunk
/**
 * The items in arrays of `size`, the last of which may be shorter. Throws
 * a RangeError, at the call, if `size` is not a whole number above 0.
 */
export function chunk<T>(
  items: Iterable<T>,
  size: number,
): Generator<T[], void> {
  check(size)
  return chunks(items, size)
}

function* chunks<T>(
  items: Iterable<T>,
  size: number,
): Generator<T[], void> {
  let group: T[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
// #endregion chunk

// #region window
/**
 * Each `size` items that follow one another, in an array of their own.
 * Throws as `chunk` does.
 */
export function window<T>(
  items: Iterable<T>,
  size: number,
): Generator<T[], void> {
  check(size)
  return windows(items, size)
}

function* windows<T>(
  items: Iterable<T>,
  size: number,
): Generator<T[], void> {
  const recent: T[] = []
  for (const item of items) {
    recent.push(item)
    if (recent.length > size) recent.shift()
    if (recent.length === size) yield [...recent]
  }
}
// #endregion window

// #region check
function check(size: number): void {
  if (Number.isInteger(size) && size > 0) return
  throw new RangeError(`size is ${size}; it must be a whole number above 0`)
}
// #endregion check
