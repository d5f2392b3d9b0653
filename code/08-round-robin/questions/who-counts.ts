import { roundRobin, type Turns } from '../round-robin.ts'

// #region all
function* say(name: string, times: number): Turns {
  for (let n = 1; n <= times; n++) {
    console.log(name, n)
    yield
  }
}

console.log(roundRobin([say('tea', 1), say('toast', 2)]), 'turns')
// #endregion all
