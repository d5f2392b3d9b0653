// Each program by the engine and by ours: in which tick it ends, and
// whether the two said the same lines in the same ticks.

import { programs as native } from './native.ts'
import { programs as ours } from './ours.ts'
import { trace } from './run.ts'

// #region all
const lastTick = (lines: string[]): string =>
  (lines.at(-1) ?? '').split(':')[0]!

let equal = 0
console.log('engine ours')
for (const [name, program] of Object.entries(native)) {
  const theirs = await trace(program)
  const mine = await trace(ours[name]!)
  const ticks = [theirs, mine].map(lastTick).map((n) => n.padStart(5))
  const same = theirs.join() === mine.join()
  if (same) equal += 1
  console.log(...ticks, same ? ' ' : '≠', name)
}
console.log(`${equal} of ${Object.keys(native).length} are equal`)
// #endregion all
