// `bytes=-4` asks for the last four bytes. You read it as all up to the place 4, as if
// a 0 had been left out.
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
    const end = Math.min(size, Number(to) + 1)
    return end > 0 ? { start: 0, end } : 'none'
  }
  const start = Number(from)
  const last = to === '' ? Infinity : Number(to)
  if (last < start) return undefined
  if (start >= size) return 'none'
  return { start, end: Math.min(size, last + 1) }
}
