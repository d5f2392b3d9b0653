// What does this program log? Fill in `prediction`; leave `program` alone.
import { Scheduler, spawn } from '../../../09-system-calls/scheduler.ts'
import { Channel } from '../../channel.ts'

export function program(log: (line: string) => void) {
  const belt = new Channel<string>(1)

  function* maker() {
    for (const part of ['arm', 'leg', 'head']) {
      yield* belt.put(part)
      log(`${part} is on the belt`)
    }
    belt.close()
    log('the belt is closed')
  }

  function* painter() {
    while (true) {
      const part = yield* belt.take()
      if (part.done) break
      log(`${part.value} is painted`)
    }
    log('the painter goes home')
  }

  new Scheduler().run(function* () {
    yield* spawn(maker)
    yield* spawn(painter)
  })
}

/** Every line that `program` logs, in order. The first one is given. */
export const prediction: string[] = ['arm is on the belt']
