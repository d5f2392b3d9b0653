// Who closes what: how often each way of walking three numbers calls next()
// and return().
import { type Case, cases } from './cases.ts'
import { Watched } from './watched.ts'

// #region all
function count({ run, make = () => new Watched() }: Case) {
  const numbers = make()
  try {
    run(numbers)
  } catch {
    // some are meant to fail
  }
  return numbers
}

console.log('what walks           how it ends            next  return')
for (const way of cases) {
  const { nexts, returns } = count(way)
  const row = way.walk.padEnd(21) + way.end.padEnd(23)
  console.log(
    `${row}${nexts.toString().padStart(4)}${returns.toString().padStart(8)}`,
  )
}
// #endregion all
