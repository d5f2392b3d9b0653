// You yield in the catch block and then again in the loop, so that one failure is
// followed by two questions; the answer to the first of them is dropped. Where is
// the one place that asks?

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
      if (tries + 1 < limit) yield request
    }
  }
  throw failure
}
