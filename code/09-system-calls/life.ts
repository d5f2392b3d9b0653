// The life of a task: made, ready, run, parked, ready again, ended, and
// who did it. A cancel is an edge from wherever it is parked.

import { pause, Scheduler, spawn, suspend } from './scheduler.ts'
import { Recorder } from './trace.ts'

// #region run
const recorder = new Recorder(() => 0)
const scheduler = new Scheduler({ observer: recorder.observe })

scheduler.run(function* main() {
  const sleeper = yield* spawn(function* sleeper() {
    try {
      yield* suspend(() => undefined, 'a dream')
    } finally {
      yield* pause()
    }
  })
  yield* pause()
  yield* sleeper.cancel()
})

const names = new Map(recorder.tasks.map(({ id, name }) => [id, name]))
for (const { what, task, by, detail } of recorder.events) {
  const who = names.get(task)?.padEnd(8)
  const doer = `by ${names.get(by) ?? 'the outside'}`.padEnd(15)
  console.log(`${who} ${what.padEnd(7)} ${doer} ${detail ?? ''}`.trimEnd())
}
// #endregion run
