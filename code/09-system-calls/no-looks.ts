// The dinners of chapter 8 once more. A guest who waits is parked, and the
// cook wakes it: nobody looks in vain.

import type { Happening } from './options.ts'
import {
  type Coroutine,
  DONE,
  type Operation,
  pause,
  type Resume,
  Scheduler,
  spawn,
  suspend,
} from './scheduler.ts'

// #region dinner
/** One cook; each guest eats one dish. Gives the turns of all of them. */
function dinner(cooking: number, guests: number): number {
  const hungry: Resume<void>[] = []
  const dish: Operation<void> = suspend((resume) => {
    hungry.push(resume)
    return undefined
  }, 'a dish')

  function* cook(): Coroutine<void> {
    for (let made = 0; made < guests; made++) {
      for (let turn = 0; turn < cooking; turn++) yield* pause()
      hungry.shift()?.(DONE)
    }
  }

  let turns = 0
  const observer = ({ what }: Happening) =>
    (turns += Number(what === 'run'))
  new Scheduler({ observer }).run(function* () {
    for (let n = 0; n < guests; n++) yield* spawn(() => dish)
    yield* spawn(cook)
  })
  return turns
}
// #endregion dinner

// #region run
for (const guests of [1, 10, 100])
  for (const cooking of [10, 100]) {
    const work = `${guests} guests, ${cooking} turns a dish:`
    console.log(`${work.padEnd(30)} ${dinner(cooking, guests)} turns`)
  }
// #endregion run
