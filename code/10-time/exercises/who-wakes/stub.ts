// What does this program log? Fill in `prediction`; leave `program` alone.
import {
  pause,
  Scheduler,
  spawn,
} from '../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../time.ts'
import { VirtualClock } from '../../virtual-clock.ts'

export function program(log: (line: string) => void) {
  function* note(what: string) {
    log(`${yield* now()} ${what}`)
  }

  function* busy() {
    for (let turn = 1; turn <= 3; turn++) {
      yield* note(`busy ${turn}`)
      yield* pause()
    }
  }

  function* twice() {
    yield* sleep(5)
    yield* note('twice, once')
    yield* sleep(15)
    yield* note('twice, again')
  }

  function* once() {
    yield* sleep(20)
    yield* note('once')
  }

  new Scheduler({ host: new VirtualClock() }).run(function* () {
    yield* spawn(busy)
    yield* spawn(twice)
    yield* spawn(once)
    yield* sleep(0)
    yield* note('main')
  })
}

/** Every line that `program` logs, in order. The first one is given. */
export const prediction: string[] = ['0 busy 1']
