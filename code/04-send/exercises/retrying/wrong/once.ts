// You ask again in the catch block, and there no try is left: a second failure
// goes straight out. What lets one try serve every attempt?

export function* retrying(
  request: string,
  limit: number,
): Generator<string, string, string> {
  try {
    return yield request
  } catch {
    if (limit === 1) throw new Error('failed')
    return yield request
  }
}
