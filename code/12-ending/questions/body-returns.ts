// The body of a group returns before its members have ended.

import { Scheduler } from '../../09-system-calls/scheduler.ts'
import { sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'
import { group } from '../group.ts'

// #region all
new Scheduler({ host: new VirtualClock() }).run(function* () {
  const value = yield* group(function* (members) {
    yield* members.spawn(function* () {
      yield* sleep(50)
      console.log('member ends')
    })
    console.log('body returns')
    return 42
  })
  console.log('group gives', value)
})
// #endregion all
