// Prime numbers, and a count of how often one was looked for. The list
// and the generator that are compared in this chapter both stand on it.

// #region is-prime
export const tally = { asked: 0 }

/** Whether n, a whole number above 1, has no divisor but 1 and itself. */
export function isPrime(n: number): boolean {
  tally.asked++
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}
// #endregion is-prime

// #region primes
/** All prime numbers in order; there is no last one. */
export function* primes(): Generator<number, never> {
  for (let n = 2; ; n++) if (isPrime(n)) yield n
}
// #endregion primes
