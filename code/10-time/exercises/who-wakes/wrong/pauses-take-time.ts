// You let time pass while busy has its turns. The virtual clock goes on only
// when nobody is ready.
import {
  pause,
  Scheduler,
  spawn,
} from '../../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../../time.ts'
import { VirtualClock } from '../../../virtual-clock.ts'

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

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  '0 busy 1',
  '0 main',
  '1 busy 2',
  '2 busy 3',
  '5 twice, once',
  '20 once',
  '20 twice, again',
]
