// You let Number decide what a number is. It takes an empty text, signs,
// hexadecimal digits, points and exponents.

export type End = number | 'chunked' | 'refused'

export function endOf(lengths: string[], codings: string[]): End {
  if (lengths.length + codings.length > 1) return 'refused'
  const [coding] = codings
  if (coding !== undefined)
    return coding.toLowerCase() === 'chunked' ? 'chunked' : 'refused'
  const [length = '0'] = lengths
  return !Number.isNaN(Number(length)) ? Number(length) : 'refused'
}
