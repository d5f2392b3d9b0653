// A rendezvous: who runs on first?

import { pause, Scheduler, spawn } from '../../09-system-calls/scheduler.ts'
import { Channel } from '../channel.ts'

// #region all
new Scheduler().run(function* () {
  const baton = new Channel<string>(0)
  yield* spawn(function* () {
    console.log('runner ready')
    yield* baton.take()
    console.log('runner off')
  })
  console.log('coming')
  yield* pause()
  yield* baton.put('the baton')
  console.log('handed over')
})
// #endregion all
