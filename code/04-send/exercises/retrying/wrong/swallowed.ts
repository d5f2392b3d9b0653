// After the last failure you return, and whoever drives the generator takes that
// for an answer. A caller that must know of a failure needs an error.

export function* retrying(
  request: string,
  limit: number,
): Generator<string, string, string> {
  for (let tries = 0; tries < limit; tries++) {
    try {
      return yield request
    } catch {
      // ask again
    }
  }
  return ''
}
