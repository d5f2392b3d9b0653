// If both are there, you take the chunks. So says an old rule, and a server
// before yours may keep another one. What is safe whatever it does?

export type End = number | 'chunked' | 'refused'

export function endOf(lengths: string[], codings: string[]): End {
  if (lengths.length > 1 || codings.length > 1) return 'refused'
  const [coding] = codings
  if (coding !== undefined)
    return coding.toLowerCase() === 'chunked' ? 'chunked' : 'refused'
  const [length = '0'] = lengths
  return /^[0-9]+$/.test(length) ? Number(length) : 'refused'
}
