// Producer and consumer, traced: the consumer is ready all the time, and
// runs again and again only to look.

import { type Turns } from './round-robin.ts'
import { runner, takeTurns } from './taking-turns.ts'
import { Recorder } from './trace.ts'

export const trace = new Recorder()
const table: string[] = []

// #region tasks
function* produce(dishes: string[], cooking: number): Turns {
  for (const dish of dishes) {
    for (let turn = 0; turn < cooking; turn++) yield
    table.push(dish)
    trace.note(`cooks ${dish}`)
    yield
  }
}

function* consume(count: number): Turns {
  for (let eaten = 0; eaten < count; eaten++) {
    while (table.length === 0) {
      trace.note('only looks')
      yield
    }
    trace.note(`eats ${table.shift()!}`)
    yield
  }
}
// #endregion tasks

// #region run
const tasks = [
  runner('producer', produce(['soup', 'rice'], 4)),
  runner('consumer', consume(2)),
]
takeTurns(tasks, undefined, trace.observe)
// #endregion run
