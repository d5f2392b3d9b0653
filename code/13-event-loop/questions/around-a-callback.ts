// A `try` round a request for a callback.

import { Loop } from '../loop.ts'
import { Simulation } from '../simulation.ts'

// #region all
const loop = new Loop(new Simulation())
try {
  loop.callSoon(() => {
    throw new Error('no tea')
  })
  console.log('asked')
} catch {
  console.log('caught by who asked')
}
try {
  loop.run()
} catch {
  console.log('caught by who runs the loop')
}
// #endregion all
