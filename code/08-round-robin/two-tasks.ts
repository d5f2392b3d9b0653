// Two tasks of two steps can run in six orders, and no others.

import { everyRun } from './interleavings.ts'
import { chosen } from './policies.ts'
import { type Turns } from './round-robin.ts'
import { runner, takeTurns } from './taking-turns.ts'

// #region program
function* twice(letter: string, said: string[]): Turns {
  said.push(letter + '1')
  yield
  said.push(letter + '2')
}

const orders = everyRun((choose) => {
  const said: string[] = []
  const tasks = ['a', 'b'].map((name) => runner(name, twice(name, said)))
  takeTurns(tasks, chosen(choose))
  return said.join(' ')
})
for (const { number, schedule, result } of orders)
  console.log(number, result, ' by answering', schedule.join(', '))
// #endregion program
