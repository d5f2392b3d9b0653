// Little's law sizes a pool: clients present = arrivals per tick × ticks
// that each of them stays.

import { averages, type Client, serve } from './pool.ts'

// #region clients
/** One comes every other tick; every tenth is slow. */
const clients = (slow: number) =>
  Array.from({ length: 2000 }, (_, n): Client => {
    return { name: `${n}`, arrives: 2 * n, holds: n % 10 === 0 ? slow : 4 }
  })
// #endregion clients

// #region table
console.log('slow  rate × stay = present  waits')
for (const slow of [4, 40, 80, 110, 160]) {
  const { arrivals, stay, present } = averages(serve(clients(slow), 2000))
  const last = serve(clients(slow), 8).at(-1)!
  console.log(
    `${slow}`.padStart(4),
    arrivals.toFixed(2).padStart(5),
    stay.toFixed(1).padStart(6),
    present.toFixed(1).padStart(9),
    `${last.begins - last.arrives}`.padStart(6),
  )
}
// #endregion table
