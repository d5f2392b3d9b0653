// A task is driven by the loop: begun later, parked at each future, and
// not parked at one that is done.

import { Loop } from '../13-event-loop/loop.ts'
import { Simulation } from '../13-event-loop/simulation.ts'
import { Future } from './future.ts'
import { type Coroutine, Task } from './task.ts'

// #region all
const loop = new Loop(new Simulation())
const egg = new Future<string>(loop)

function* eat(name: string): Coroutine<void> {
  console.log(name, 'waits')
  console.log(name, 'has', yield* egg)
  console.log(name, 'has', yield* egg, 'still')
}

new Task(loop, eat('Ann'))
new Task(loop, eat('Bob'))
console.log('both are made')
loop.callSoon(() => egg.setResult('an egg'))
loop.run()
// #endregion all
