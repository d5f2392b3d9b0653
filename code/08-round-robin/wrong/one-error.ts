// One task throws, and the scheduler with it: the other task, which has
// done nothing wrong, is left in the middle.

import { roundRobin, type Turns } from '../round-robin.ts'

// #region all
function* count(name: string, upTo: number, bad?: number): Turns {
  for (let n = 1; n <= upTo; n++) {
    if (n === bad) throw new Error(`${name} failed at ${n}`)
    console.log(name, n)
    yield
  }
}

try {
  roundRobin([count('Ann', 3), count('Bob', 3, 2), count('Cid', 3)])
} catch (error) {
  console.log(String(error))
}
// #endregion all
