// To cancel a task of this kind cancels the future that it waits for; and
// who else waits for the same egg is cancelled with it.

import { Loop } from '../../13-event-loop/loop.ts'
import { Simulation } from '../../13-event-loop/simulation.ts'
import { Kitchen } from '../kitchen.ts'
import { type Coroutine, Task } from '../task.ts'

const loop = new Loop(new Simulation())

// #region run
const egg = new Kitchen(loop).order('egg', 40)

function* eat(name: string): Coroutine<void> {
  try {
    console.log(`${name} eats the`, yield* egg)
  } finally {
    console.log(name, 'leaves')
  }
}

const ann = new Task(loop, eat('Ann'))
const bob = new Task(loop, eat('Bob'))
loop.callLater(10, () => ann.cancel())
loop.run()
console.log('cancelled: Ann', ann.cancelled, 'Bob', bob.cancelled)
// #endregion run
