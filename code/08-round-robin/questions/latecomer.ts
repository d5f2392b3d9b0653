import { roundRobin, type Turns } from '../round-robin.ts'

// #region all
const tasks: Turns[] = []

function* guest(name: string, friend?: string): Turns {
  console.log(`${name} comes`)
  if (friend) tasks.push(guest(friend))
  yield
  console.log(`${name} goes`)
}

tasks.push(guest('Ann', 'Cid'), guest('Bob'))
roundRobin(tasks)
// #endregion all
