// A task asks for two more, goes on beside them, and waits for what they
// give; every answer has its type.

import { type Coroutine, pause, Scheduler, spawn } from './scheduler.ts'

// #region cook
function* cook(dish: string, turns: number): Coroutine<string> {
  for (let turn = 1; turn <= turns; turn++) {
    console.log(`  ${dish}: turn ${turn} of ${turns}`)
    yield* pause()
  }
  return `${dish} is ready`
}

function* kitchen(): Coroutine<number> {
  const soup = yield* spawn(() => cook('soup', 3))
  const rice = yield* spawn(() => cook('rice', 1))
  console.log('both are on')
  console.log(yield* soup.join())
  console.log(yield* rice.join())
  return 2
}
// #endregion cook

const dishes = new Scheduler().run(kitchen)
console.log(`${dishes} dishes`)
