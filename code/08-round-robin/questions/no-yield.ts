import { roundRobin, type Turns } from '../round-robin.ts'

// #region all
function* careful(): Turns {
  console.log('careful 1')
  yield
  console.log('careful 2')
}

function* hurried(): Turns {
  for (const n of [1, 2, 3]) console.log('hurried', n)
}

roundRobin([careful(), hurried()])
// #endregion all
