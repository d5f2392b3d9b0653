// One thread, and still an update is lost: every schedule of two deposits,
// counted; one good and one bad of them, replayed by their numbers.

import { type Choose } from '../../08-round-robin/choice.ts'
import {
  everyRun,
  outcomes,
  replay,
  shrink,
} from '../../08-round-robin/interleavings.ts'
import { balance } from '../balance.ts'

// #region run
const program = (choose: Choose) => balance(choose)
const runs = [...everyRun(program)]
for (const [result, { times }] of outcomes(runs))
  console.log(`${times} of ${runs.length} schedules end with ${result}`)

const good = runs.find(({ result }) => result === 20)!
const bad = runs.findLast(({ result }) => result === 10)!
for (const { number, schedule } of [good, bad]) {
  const again = replay(program, schedule)
  console.log(`number ${number}, [${schedule.join(' ')}], gives ${again}`)
}
const least = shrink(program, bad.schedule, (result) => result === 10)
console.log(`the simplest that fails: [${least.join(' ')}], then zeros`)
// #endregion run
