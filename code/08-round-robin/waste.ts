// How many looks are in vain: they grow with how long the cooking takes,
// and with how many wait for it.

import { roundRobin, type Turns } from './round-robin.ts'

// #region waste
/** One cook; each guest eats one dish. Gives all turns, and the looks. */
function dinner(cooking: number, guests: number): [number, number] {
  let dishes = 0
  let looks = 0

  function* cook(): Turns {
    for (let dish = 0; dish < guests; dish++) {
      for (let turn = 0; turn < cooking; turn++) yield
      dishes += 1
    }
  }

  function* guest(): Turns {
    for (; dishes === 0; looks++) yield
    dishes -= 1
  }

  const tasks = Array.from({ length: guests }, guest)
  return [roundRobin([cook(), ...tasks]), looks]
}
// #endregion waste

// #region run
for (const guests of [1, 10, 100])
  for (const cooking of [10, 100]) {
    const [turns, looks] = dinner(cooking, guests)
    const work = `${guests} guests, ${cooking} turns a dish:`
    console.log(`${work.padEnd(30)} ${turns} turns, ${looks} in vain`)
  }
// #endregion run
