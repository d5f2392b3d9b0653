// parseInt reads the digits that it finds and passes over the rest: 36, 0 is
// 36 for it. The whole value has to be digits.

export type End = number | 'chunked' | 'refused'

export function endOf(lengths: string[], codings: string[]): End {
  if (lengths.length + codings.length > 1) return 'refused'
  const [coding] = codings
  if (coding !== undefined)
    return coding.toLowerCase() === 'chunked' ? 'chunked' : 'refused'
  const [length = '0'] = lengths
  return Number.parseInt(length) >= 0 ? Number.parseInt(length) : 'refused'
}
