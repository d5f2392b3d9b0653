// You let the cancelled climbers be down at once. A cancel is thrown where they
// wait; their finally then runs in full, and it sleeps.
import {
  type Coroutine,
  Scheduler,
} from '../../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../../../10-time/time.ts'
import { VirtualClock } from '../../../../10-time/virtual-clock.ts'
import { group } from '../../../group.ts'

export function program(log: (line: string) => void) {
  function* climber(name: string, way: number, cleanup: number) {
    try {
      yield* sleep(way)
      log(`${yield* now()} ${name} is on top`)
    } finally {
      yield* sleep(cleanup)
      log(`${yield* now()} ${name} is down`)
    }
  }

  function* quitter(): Coroutine<void> {
    yield* sleep(50)
    throw new Error('storm')
  }

  new Scheduler({ host: new VirtualClock() }).run(function* () {
    try {
      yield* group(function* (rope) {
        yield* rope.spawn(() => climber('Ann', 100, 30))
        yield* rope.spawn(() => climber('Bob', 100, 10))
        yield* rope.spawn(quitter)
        yield* rope.spawn(() => climber('Eva', 20, 10))
        log(`${yield* now()} the body returns`)
      })
      log(`${yield* now()} the group is over`)
    } catch (error) {
      log(`${yield* now()} ${String(error)}`)
    }
  })
}

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  '0 the body returns',
  '20 Eva is on top',
  '30 Eva is down',
  '50 Ann is down',
  '50 Bob is down',
  '50 Error: storm',
]
