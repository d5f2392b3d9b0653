// The breakfast as tasks: an egg is a value, so it can be handed to two,
// and who waits for two things waits for one after the other.

import { Loop } from '../13-event-loop/loop.ts'
import { Simulation } from '../13-event-loop/simulation.ts'
import type { Future } from './future.ts'
import { Kitchen } from './kitchen.ts'
import { type Coroutine, Task } from './task.ts'

const loop = new Loop(new Simulation())
const kitchen = new Kitchen(loop)

// #region breakfast
function* breakfast(egg: Future<string>): Coroutine<string> {
  const toast = kitchen.order('toast', 30)
  return `${yield* egg} and ${yield* toast}`
}

function* serve(name: string, plate: Future<string>): Coroutine<void> {
  try {
    console.log(`${name} is told:`, yield* plate)
  } catch (error) {
    console.log(`${name} is told:`, String(error))
  }
}
// #endregion breakfast

// #region run
const egg = kitchen.order('egg', 40)
new Task(loop, serve('Ann', new Task(loop, breakfast(egg))))
new Task(loop, serve('Bob', egg))
loop.run()
console.log('cooked:', kitchen.cooked.join(', '))

kitchen.hasPower = false
const cold = kitchen.order('egg', 40)
new Task(loop, serve('Cid', new Task(loop, breakfast(cold))))
loop.run()
// #endregion run
