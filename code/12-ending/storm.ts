// A group, traced: one member fails, the others are cancelled and clean
// up, and only then does the group end.

import { type Values } from '../07-secretary/controls.ts'
import { offered, policyOf } from '../08-round-robin/offered.ts'
import {
  type Coroutine,
  Scheduler,
  type Task,
} from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { group } from './group.ts'

const storms = {
  'after 100 ms': 100,
  'after 1000 ms': 1000,
  'after 1100 ms': 1100,
}

export const choices = [
  {
    name: 'storm',
    label: 'The storm comes',
    options: Object.keys(storms) as (keyof typeof storms)[],
    value: 'after 100 ms',
  },
  ...offered,
] as const

// #region run
function* climber(cleanup: number, trace: Recorder): Coroutine<void> {
  try {
    yield* sleep(1000)
  } finally {
    yield* sleep(cleanup)
    trace.note('is down')
  }
}

function* climb(storm: number, trace: Recorder): Coroutine<void> {
  try {
    yield* group(function* (rope) {
      yield* rope.spawn(() => climber(20, trace), 'Ann')
      yield* rope.spawn(() => climber(40, trace), 'Bob')
      yield* sleep(storm)
      throw new Error('storm')
    })
  } catch (error) {
    trace.note(`catches ${String(error)}`)
  }
}
// #endregion run

/** The run with that storm, under that policy. */
export function traced(choice: Values<typeof choices>): Recorder {
  const clock = new VirtualClock()
  const trace = new Recorder(() => clock.now())
  const policy = policyOf<Task<unknown>>(choice)
  const observer = trace.observe
  new Scheduler({ host: clock, policy, observer }).run(function* main() {
    yield* climb(storms[choice.storm], trace)
  })
  return trace
}

export const trace = traced({
  storm: 'after 100 ms',
  policy: 'round robin',
  seed: 1,
})
