// Producer and consumer once more, over a channel: who has nothing to do
// is parked, and no one looks whether there is something to do.

import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { Channel } from './channel.ts'

let turns = 0

// #region tasks
function* produce(
  table: Channel<string>,
  dishes: string[],
): Coroutine<void> {
  for (const dish of dishes) {
    for (let turn = 0; turn < 20; turn++) yield* pause()
    console.log(`cooked ${dish}`)
    yield* table.put(dish)
  }
  table.close()
}

function* consume(table: Channel<string>): Coroutine<void> {
  while (true) {
    const dish = yield* table.take()
    if (dish.done) return
    console.log(`       ate ${dish.value}`)
  }
}
// #endregion tasks

// #region run
const turnsOf = new Map<string, number>()
const scheduler = new Scheduler({
  observer({ what, task }) {
    if (what !== 'run') return
    turns += 1
    turnsOf.set(task.name, (turnsOf.get(task.name) ?? 0) + 1)
  },
})
scheduler.run(function* main() {
  const table = new Channel<string>(3, 'table')
  const dishes = ['soup', 'rice', 'fish', 'plum']
  yield* spawn(() => produce(table, dishes), 'producer')
  yield* spawn(() => consume(table), 'consumer')
})
console.log(`${turns} turns:`, Object.fromEntries(turnsOf))
// #endregion run
