// An async function begins when it is called; a task of ours, when the
// loop comes to it.

import { Loop } from '../13-event-loop/loop.ts'
import { Simulation } from '../13-event-loop/simulation.ts'
import { Task } from './task.ts'

// #region all
async function native(): Promise<void> {
  console.log('  the async function has begun')
}

function* body() {
  console.log('  the task has begun')
}

const loop = new Loop(new Simulation())
console.log('call the async function')
native()
console.log('make the task')
new Task(loop, body())
console.log('run the loop')
loop.run()
// #endregion all
