// You ask once more than the limit allows. Count the yields, not the failures
// that you forgive: with limit 1 there is one yield.

export function* retrying(
  request: string,
  limit: number,
): Generator<string, string, string> {
  for (let left = limit; ; left--) {
    try {
      return yield request
    } catch (error) {
      if (left === 0) throw error
    }
  }
}
