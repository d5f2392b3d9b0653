// A cook and a guest, who meet at a channel: a program that asks its host
// for nothing but the time.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { Channel } from '../11-channels/channel.ts'

// #region dinner
export function* dinner(): Coroutine<string[]> {
  const counter = new Channel<string>(1)
  yield* spawn(function* cook() {
    for (const dish of ['soup', 'tea', 'toast']) {
      yield* sleep(5)
      yield* counter.put(dish)
    }
    counter.close()
  })
  const eaten: string[] = []
  while (true) {
    const dish = yield* counter.take()
    if (dish.done) return eaten
    eaten.push(dish.value)
  }
}
// #endregion dinner
