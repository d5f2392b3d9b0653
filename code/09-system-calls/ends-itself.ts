// A task may cancel itself: that is a request, and takes effect at its
// next wait, when it is parked.

import { pause, Scheduler, self } from './scheduler.ts'

// #region all
new Scheduler().run(function* main() {
  const me = yield* self()
  console.log(`I am ${me.name}, and ${me.state}`)
  try {
    yield* me.cancel()
    console.log('still here')
    yield* pause()
    console.log('never printed')
  } catch (error) {
    console.log(String(error))
  }
})
// #endregion all
