// A channel with room for two, and three messages.

import { pause, Scheduler, spawn } from '../../09-system-calls/scheduler.ts'
import { Channel } from '../channel.ts'

// #region all
new Scheduler().run(function* () {
  const shelf = new Channel<string>(2)
  yield* spawn(function* () {
    for (const jar of ['plum', 'pear', 'fig']) {
      yield* shelf.put(jar)
      console.log(`${jar} is on the shelf`)
    }
  })
  yield* pause()
  yield* pause()
  shelf.close()
  for (let taken; !(taken = yield* shelf.take()).done;)
    console.log(`took ${taken.value}`)
})
// #endregion all
