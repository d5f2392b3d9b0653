// The list of tasks is a list: who has it may add to it while it runs.

import { roundRobin, type Turns } from './round-robin.ts'

// #region all
function* guest(name: string): Turns {
  console.log(`${name} comes in`)
  yield
  console.log(`${name} sits down`)
}

function* porter(tasks: Turns[]): Turns {
  for (const name of ['Ann', 'Bob', 'Cid']) {
    tasks.push(guest(name))
    yield
  }
  console.log('the porter goes home')
}

const tasks: Turns[] = []
tasks.push(porter(tasks))
console.log(roundRobin(tasks), 'turns')
// #endregion all
