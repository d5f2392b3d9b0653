// Little's law, on a pool: who is there = how often one comes × how long
// each stays.

import { averages, type Client, serve } from './pool.ts'

// #region all
const clients = Array.from({ length: 200 }, (_, n): Client => {
  return { name: `${n}`, arrives: 2 * n, holds: n % 10 === 0 ? 40 : 4 }
})

console.log('threads  per tick × ticks each = present')
for (const threads of [3, 4, 8, 16]) {
  const { arrivals, stay, present } = averages(serve(clients, threads))
  console.log(
    `${threads}`.padStart(7),
    arrivals.toFixed(3).padStart(9),
    stay.toFixed(1).padStart(12),
    present.toFixed(1).padStart(9),
  )
}
// #endregion all
