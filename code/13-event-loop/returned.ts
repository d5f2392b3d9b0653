// Who waits for a callback has returned: when it is called, nobody who
// asked is on the stack.

import { Loop } from './loop.ts'
import { Simulation } from './simulation.ts'

// #region run
const loop = new Loop(new Simulation())

function serve() {
  find(function onFound(steps) {
    console.log('tea takes', steps, 'steps')
  })
}

function find(found: (steps: number) => void) {
  loop.callLater(10, function onSearched() {
    found(2)
  })
}

serve()
loop.run()
// #endregion run
