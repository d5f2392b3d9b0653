// A value that is to come by a callback, used at once.

import { Loop } from '../loop.ts'
import { Simulation } from '../simulation.ts'

// #region all
const loop = new Loop(new Simulation())
let tea = 'no tea'
loop.callSoon(() => {
  tea = 'tea'
})
console.log(tea)
while (loop.turn()) console.log(tea)
// #endregion all
