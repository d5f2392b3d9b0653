// The race is over, and the losers run on: a promise is a result, and
// nobody can stop who works at it.

import { later } from '../later.ts'

// #region all
async function ask(server: string, time: number): Promise<string> {
  await later(time)
  console.log(server, 'has done the work')
  return server
}

const first = await Promise.race([
  ask('A', 5),
  ask('B', 500),
  ask('C', 600),
])
console.log('the answer is from', first)
// #endregion all
