// A function that always calls back later, also when it knows the answer.

import { Loop } from './loop.ts'
import { Simulation } from './simulation.ts'

const loop = new Loop(new Simulation())
const known = new Map<string, number>()

// #region find
function find(dish: string, found: (steps: number) => void) {
  const steps = known.get(dish)
  if (steps !== undefined) return loop.callSoon(() => found(steps))
  loop.callLater(10, () => {
    known.set(dish, 2)
    found(2)
  })
}
// #endregion find

function order(dish: string) {
  find(dish, (steps) => {
    limit.cancel()
    console.log(loop.now(), `${dish} takes ${steps} steps`)
  })
  const limit = loop.callLater(50, () => console.log('too late'))
}

order('tea')
loop.callLater(20, () => order('tea'))
loop.run()
