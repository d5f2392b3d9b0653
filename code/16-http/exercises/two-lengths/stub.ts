// Where does the body of a request end?

export type End = number | 'chunked' | 'refused'

export function endOf(lengths: string[], codings: string[]): End {
  const coding = codings.join(',').toLowerCase()
  if (coding.includes('chunked')) return 'chunked'
  const length = Number(lengths.at(-1) ?? 0)
  return Number.isNaN(length) ? 'refused' : length
}
