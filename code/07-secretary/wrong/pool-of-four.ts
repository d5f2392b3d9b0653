// Four threads, four slow clients, and nobody else is served.

import { type Client, serve } from '../pool.ts'

// #region all
const slow = ['slow 1', 'slow 2', 'slow 3', 'slow 4'].map(
  (name): Client => ({ name, arrives: 0, holds: 60 }),
)
const quick = [1, 2, 3].map((n): Client => ({
  name: `quick ${n}`,
  arrives: n,
  holds: 1,
}))

for (const threads of [4, 5]) {
  console.log(`${threads} threads`)
  for (const { name, arrives, begins } of serve(
    [...slow, ...quick],
    threads,
  ))
    console.log(' ', name, 'waits', begins - arrives)
}
// #endregion all
