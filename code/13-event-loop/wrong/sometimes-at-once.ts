// A function that calls back at once when it knows the answer: the same
// order works the first time and fails the second.

import { Loop } from '../loop.ts'
import { Simulation } from '../simulation.ts'

const loop = new Loop(new Simulation())

// #region find
const known = new Map<string, number>()

function find(dish: string, found: (steps: number) => void) {
  const steps = known.get(dish)
  if (steps !== undefined) return found(steps)
  loop.callLater(10, () => {
    known.set(dish, 2)
    found(2)
  })
}
// #endregion find

// #region order
function order(dish: string) {
  find(dish, (steps) => {
    limit.cancel()
    console.log(loop.now(), `${dish} takes ${steps} steps`)
  })
  const limit = loop.callLater(50, () => console.log('too late'))
}

order('tea')
loop.callLater(20, () => order('tea'))
try {
  loop.run()
} catch (error) {
  console.log(loop.now(), String(error))
}
// #endregion order
