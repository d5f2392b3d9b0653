// A list of primes is seen when it is complete, and its maker must be
// told when to stop: by a bound that one has to guess, or by a count.
import { isPrime, tally } from '../primes.ts'

// #region list
function primesBelow(bound: number) {
  const found: number[] = []
  for (let n = 2; n < bound; n++) if (isPrime(n)) found.push(n)
  return found
}
// #endregion list

// #region count
function firstPrimes(count: number) {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) {
    if (isPrime(n)) found.push(n)
  }
  return found
}
// #endregion count

// #region guess
for (const bound of [10_000, 100_000, 200_000]) {
  tally.asked = 0
  const found = primesBelow(bound)
  console.log(
    `below ${bound}: ${found.length} primes,`,
    `${tally.asked} numbers tried before the first is seen`,
  )
}
// #endregion guess

tally.asked = 0
firstPrimes(10_000)
console.log(
  'by a count: 10000 primes,',
  `${tally.asked} numbers tried before the first is seen`,
)
