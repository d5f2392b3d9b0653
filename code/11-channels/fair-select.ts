// Two cases that are both ready, ten thousand times: with chance, each has
// its share; without it, the first case takes everything.

import { type Choose, seeded } from '../08-round-robin/choice.ts'
import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { Channel } from './channel.ts'
import { select } from './select.ts'

// #region count
function count(choose: Choose) {
  return new Scheduler({ choose }).run(function* () {
    const left = new Channel<number>(Infinity)
    const right = new Channel<number>(Infinity)
    const taken = { left: 0, right: 0 }
    yield* spawn(function* () {
      for (let n = 0; n < 10_000; n++) {
        yield* left.put(n)
        yield* right.put(n)
      }
    })
    while (taken.left + taken.right < 10_000) {
      const first = yield* select({
        left: left.take(),
        right: right.take(),
      })
      taken[first.key] += 1
    }
    return taken
  })
}
// #endregion count

// #region show
console.log('by a seed:      ', count(seeded(1)))
console.log(
  'always the first:',
  count(() => 0),
)
// #endregion show
