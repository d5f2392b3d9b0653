// Round robin makes one order out of all that there are. The guest who
// looks before fetching a spoon is well in that one, and not in all.

import {
  anyDinner,
  orderlyDinner,
  spoonFirst,
  spoonLast,
} from './dinner.ts'
import { everyRun, outcomes } from './interleavings.ts'

// #region all
for (const guest of [spoonLast, spoonFirst]) {
  console.log(`${guest.name}, in turns: ${orderlyDinner(guest)}`)
  const found = outcomes(everyRun(anyDinner(guest)))
  for (const [result, { times, first }] of found)
    console.log(`  ${times} × ${result} (${first.schedule.join(' ')})`)
}
// #endregion all
