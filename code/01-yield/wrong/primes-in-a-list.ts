// A list of primes needs a bound that its caller cannot know.
import { isPrime, tally } from '../primes.ts'

// #region list
function primesBelow(bound: number) {
  const found: number[] = []
  for (let n = 2; n < bound; n++) if (isPrime(n)) found.push(n)
  return found
}
// #endregion list

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
