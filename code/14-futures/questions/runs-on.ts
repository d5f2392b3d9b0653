// A task does not give its turn away at a future that is done.

import { Loop } from '../../13-event-loop/loop.ts'
import { Simulation } from '../../13-event-loop/simulation.ts'
import { Future } from '../future.ts'
import { Task } from '../task.ts'

// #region all
const loop = new Loop(new Simulation())
const egg = new Future<string>(loop)
egg.setResult('egg')

function* eat(name: string) {
  for (let bite = 1; bite <= 2; bite++) {
    yield* egg
    console.log(name, bite)
  }
}

new Task(loop, eat('Ann'))
new Task(loop, eat('Bob'))
loop.run()
// #endregion all
