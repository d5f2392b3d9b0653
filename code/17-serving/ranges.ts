// Ranges: a part of a file, for whoever has the other parts already.
// Source: RFC 9110, section 14.
//
// A request for several parts is answered with the whole, as it may be:
// many small parts are a known way to make a server work (section 17.15).

// #region range
/** Bytes from `start` up to `end`, which is not in it. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * The part that a client asks for, of a file of so many bytes. Undefined
 * if it is to have the whole; `none` if no byte of the part is there.
 */
export function rangeOf(
  value: string | undefined,
  size: number,
): Range | 'none' | undefined {
  const match = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(value ?? '')
  if (!match) return undefined
  const [, from, to] = match
  if (from === '' && to === '') return undefined
  if (from === '') {
    const start = Math.max(0, size - Number(to))
    return start < size ? { start, end: size } : 'none'
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return undefined
  if (start >= size) return 'none'
  const end = to === '' ? size : Math.min(size, Number(to) + 1)
  return { start, end }
}
// #endregion range
