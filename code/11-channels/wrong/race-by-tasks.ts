// The first of two channels, by a task for each: the slower task stays at
// its channel, and takes a message that nobody is waiting for any more.

import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
} from '../../09-system-calls/scheduler.ts'
import { Channel } from '../channel.ts'

// #region first
function* firstOf<T>(...channels: Channel<T>[]): Coroutine<T | undefined> {
  const results = new Channel<T | undefined>(channels.length)
  for (const channel of channels)
    yield* spawn(function* () {
      const { value } = yield* channel.take()
      yield* results.put(value)
    })
  return (yield* results.take()).value
}
// #endregion first

// #region run
new Scheduler().run(function* () {
  const post = new Channel<string>(3)
  const phone = new Channel<string>(3)
  yield* phone.put('call 1')
  console.log('first:', yield* firstOf(post, phone))

  yield* post.put('letter 1')
  yield* post.put('letter 2')
  yield* pause()
  console.log('from the post:', (yield* post.take()).value)
})
// #endregion run
