// One channel and two takers: does each get everything?

import { Scheduler, spawn } from '../../09-system-calls/scheduler.ts'
import { Channel } from '../channel.ts'

// #region all
new Scheduler().run(function* () {
  const news = new Channel<string>(2)
  for (const reader of ['Ann', 'Bob'])
    yield* spawn(function* () {
      while (true) {
        const item = yield* news.take()
        if (item.done) break
        console.log(`${reader}: ${item.value}`)
      }
    })
  for (const item of ['sun', 'rain', 'snow']) yield* news.put(item)
  news.close()
})
// #endregion all
