// The error arises at the yield, as if the yield had thrown it. The loop asks
// again, and after the last failure its error is all that is left to give.

export function* retrying(
  request: string,
  limit: number,
): Generator<string, string, string> {
  let failure: unknown
  for (let tries = 0; tries < limit; tries++) {
    try {
      return yield request
    } catch (error) {
      failure = error
    }
  }
  throw failure
}
