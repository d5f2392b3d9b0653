// Where does the body of a request end?

export type End = number | 'chunked' | 'refused'

export function endOf(lengths: string[], codings: string[]): End {
  if (lengths.length + codings.length > 1) return 'refused'
  const [coding] = codings
  if (coding !== undefined)
    return coding.toLowerCase() === 'chunked' ? 'chunked' : 'refused'
  const [length = '0'] = lengths
  return /^[0-9]+$/.test(length) ? Number(length) : 'refused'
}
