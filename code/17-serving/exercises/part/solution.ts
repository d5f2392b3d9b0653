// Both numbers may be missing, but not both at once; what was read is cut
// to the file at last.

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
  if (last < start) return undefined
  if (start >= size) return 'none'
  return { start, end: Math.min(size, last + 1) }
}
