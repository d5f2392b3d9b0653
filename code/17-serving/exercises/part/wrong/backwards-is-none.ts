// A range that runs backwards is not valid, and a field that is not valid is as good as
// none: the whole file is sent. `none` is for a valid one that finds no byte.
export interface Range {
  readonly start: number
  /** The first place that does not belong to it. */
  readonly end: number
}

export function rangeOf(
  value: string | undefined,
  size: number,
): Range | 'none' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(value ?? '')
  if (!match) return undefined
  const [, from, to] = match
  if (from === '') {
    if (to === '') return undefined
    const start = Math.max(0, size - Number(to))
    return start < size ? { start, end: size } : 'none'
  }
  const start = Number(from)
  const last = to === '' ? Infinity : Number(to)
  if (last < start) return 'none'
  if (start >= size) return 'none'
  return { start, end: Math.min(size, last + 1) }
}
