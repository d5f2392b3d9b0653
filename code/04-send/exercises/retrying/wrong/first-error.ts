// You keep the first error and throw that one. The failure that ends the matter
// is the last one; which line must not look at what was kept before?

export function* retrying(
  request: string,
  limit: number,
): Generator<string, string, string> {
  let failure: unknown
  for (let tries = 0; tries < limit; tries++) {
    try {
      return yield request
    } catch (error) {
      failure ??= error
    }
  }
  throw failure
}
