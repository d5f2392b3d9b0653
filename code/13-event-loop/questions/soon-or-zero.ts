// A timer of no time beside callbacks that are to come soon.

import { Loop } from '../loop.ts'
import { Simulation } from '../simulation.ts'

// #region all
const loop = new Loop(new Simulation())
loop.callLater(0, () => console.log('timer'))
loop.callSoon(() => {
  console.log('soon')
  loop.callSoon(() => console.log('sooner?'))
})
console.log('run')
loop.run()
// #endregion all
