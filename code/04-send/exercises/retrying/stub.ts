// Yields a request until it is answered, at most `limit` times.

export function* retrying(
  request: string,
  limit: number,
): Generator<string, string, string> {
  throw new Error('not written yet')
}
