// Producer and consumer over a channel, traced: the consumer is parked
// until there is something to eat.

import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { Channel } from './channel.ts'

export const trace = new Recorder(() => 0)
const table = new Channel<string>(1, 'the table')

// #region tasks
function* produce(dishes: string[], cooking: number): Coroutine<void> {
  for (const dish of dishes) {
    for (let turn = 0; turn < cooking; turn++) yield* pause()
    trace.note(`cooks ${dish}`)
    yield* table.put(dish)
  }
  table.close()
}

function* consume(): Coroutine<void> {
  while (true) {
    const dish = yield* table.take()
    if (dish.done) return
    trace.note(`eats ${dish.value}`)
  }
}
// #endregion tasks

// #region run
new Scheduler({ observer: trace.observe }).run(function* main() {
  yield* spawn(() => produce(['soup', 'rice'], 4), 'producer')
  yield* spawn(consume, 'consumer')
})
// #endregion run
