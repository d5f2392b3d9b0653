// One thread, and still an update is lost: every schedule of two deposits,
// counted; one good and one bad of them, replayed by their numbers.

import { type Choose } from '../../08-round-robin/choice.ts'
import {
  everyRun,
  outcomes,
  runNumber,
  shrink,
} from '../../08-round-robin/interleavings.ts'
import { balance } from '../balance.ts'

// #region run
const program = (choose: Choose) => balance(choose)
const runs = [...everyRun(program)]
for (const [result, { times }] of outcomes(runs))
  console.log(`${times} of ${runs.length} schedules end with ${result}`)

for (const number of [2, 4]) {
  const { schedule, result } = runNumber(program, number)
  console.log(`number ${number}, [${schedule.join(' ')}], gives ${result}`)
}
const { schedule } = runNumber(program, 4)
const least = shrink(program, schedule, (result) => result === 10)
console.log(`the simplest that fails: [${least.join(' ')}], then zeros`)
// #endregion run
