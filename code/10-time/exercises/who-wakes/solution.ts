// Time stands still while busy is ready, so its lines come first, all at 0.
// Then the clock calls what is due: main's alarm for 0. The alarm of `once`
// for 20 was set at 0, the second one of `twice` for 20 was set at 5.
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

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  '0 busy 1',
  '0 busy 2',
  '0 busy 3',
  '0 main',
  '5 twice, once',
  '20 once',
  '20 twice, again',
]
