import { roundRobin, type Turns } from '../round-robin.ts'

// #region all
function* fails(): Turns {
  throw new Error('burnt')
}

function* tidy(): Turns {
  try {
    yield
    console.log('went on')
  } finally {
    console.log('tidied up')
  }
}

try {
  roundRobin([tidy(), fails()])
} catch (error) {
  console.log(String(error))
}
// #endregion all
