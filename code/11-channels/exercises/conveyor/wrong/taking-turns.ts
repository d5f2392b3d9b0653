// You let the two take turns, part by part. When the painter takes the arm, the
// leg moves onto the belt and the maker is made ready; but who runs on?
import { Scheduler, spawn } from '../../../../09-system-calls/scheduler.ts'
import { Channel } from '../../../channel.ts'

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

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  'arm is on the belt',
  'arm is painted',
  'leg is on the belt',
  'leg is painted',
  'head is on the belt',
  'head is painted',
  'the belt is closed',
  'the painter goes home',
]
