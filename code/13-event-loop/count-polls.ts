// A hundred messages, one at a time, among more and more clients: what it
// costs to find out each time from whom it is.

import { type Ask, epoll, poll, select } from './polls.ts'

// #region count
/** Steps for 100 messages, each from one of the watched. */
function steps(ask: Ask, watched: ReadonlySet<number>): number {
  const clients = [...watched]
  let total = 0
  for (let message = 0; message < 100; message++) {
    const from = clients[(message * 7) % clients.length]!
    total += ask(watched, new Set([from])).steps
  }
  return total
}
// #endregion count

// #region table
const clients = (count: number, first = 0) =>
  new Set(Array.from({ length: count }, (_, n) => first + n))

const row = (watched: ReadonlySet<number>) => ({
  select: steps(select, watched),
  poll: steps(poll, watched),
  epoll: watched.size + steps(epoll, watched), // each is told once
})

console.table({
  '10 clients': row(clients(10)),
  '100 clients': row(clients(100)),
  '1000 clients': row(clients(1000)),
  '10000 clients': row(clients(10_000)),
  'the last 10 of them': row(clients(10, 9990)),
})
// #endregion table
