// Two lengths that agree are let through. Whoever reads only the first of
// two fields is not the one that you have to fear: why send two at all?

export type End = number | 'chunked' | 'refused'

export function endOf(lengths: string[], codings: string[]): End {
  if (new Set(lengths).size + codings.length > 1) return 'refused'
  const [coding] = codings
  if (coding !== undefined)
    return coding.toLowerCase() === 'chunked' ? 'chunked' : 'refused'
  const [length = '0'] = lengths
  return /^[0-9]+$/.test(length) ? Number(length) : 'refused'
}
