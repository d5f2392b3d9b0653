// One task and one future, on a loop that is a list: the frame is parked
// until the future is settled, and then the loop calls the task's step.

import { type CallsSoon, Future } from './future.ts'
import { type Coroutine, Task } from './task.ts'

// #region all
const calls: (() => void)[] = []
const loop: CallsSoon = {
  callSoon(callback) {
    calls.push(callback)
    return { cancel: () => undefined }
  },
}

const egg = new Future<string>(loop)

function* eat(): Coroutine<void> {
  console.log('Ann has', yield* egg)
}

new Task(loop, eat())
calls.push(() => egg.setResult('an egg'))
for (const call of calls) call()
// #endregion all
