// A hundred thousand steps, each in the callback of the one before: called
// at once, they lie on top of one another.

import { Loop } from '../loop.ts'
import { Simulation } from '../simulation.ts'

// #region run
type Ask = (callback: () => void) => void

function steps(left: number, ask: Ask) {
  if (left === 0) return console.log('done')
  ask(() => steps(left - 1, ask))
}

const loop = new Loop(new Simulation())
steps(100_000, (callback) => loop.callSoon(callback))
loop.run()

try {
  steps(100_000, (callback) => callback())
} catch (error) {
  console.log(String(error))
}
// #endregion run
