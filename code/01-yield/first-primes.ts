// The first 10,000 primes from a generator: no bound, and the first one
// is there at once.
import { primes, tally } from './primes.ts'

// #region walk
let found = 0
for (const prime of primes()) {
  found++
  if (found === 1) console.log('first', prime, 'after', tally.asked)
  if (found === 10_000) {
    console.log('last', prime, 'after', tally.asked)
    break
  }
}
// #endregion walk
