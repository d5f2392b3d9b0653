// You look at the end of the coding. xchunked ends with chunked, too, and so
// do two codings of which the first is chunked.

export type End = number | 'chunked' | 'refused'

export function endOf(lengths: string[], codings: string[]): End {
  if (lengths.length + codings.length > 1) return 'refused'
  const [coding] = codings
  if (coding !== undefined)
    return coding.toLowerCase().endsWith('chunked') ? 'chunked' : 'refused'
  const [length = '0'] = lengths
  return /^[0-9]+$/.test(length) ? Number(length) : 'refused'
}
