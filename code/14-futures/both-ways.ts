// On Node's loop: a promise as a future, inside a task, which is awaited.

import { later } from './later.ts'
import { fromPromise, toPromise } from './adapters.ts'
import { nodeLoop } from './node-loop.ts'
import { type Coroutine, Task } from './task.ts'

// #region all
function* boil(dish: string): Coroutine<string> {
  const water = yield* fromPromise(nodeLoop, later(5, 'hot water'))
  return `${dish} in ${water}`
}

console.log(await toPromise(new Task(nodeLoop, boil('egg'))))
// #endregion all
