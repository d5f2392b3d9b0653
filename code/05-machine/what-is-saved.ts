// What is kept of a parked generator: its place and its variables.

import { ServeMachine } from './serve-machine.ts'

// #region all
const machine = new ServeMachine(console.log)
console.log(machine.saved)
for (const answer of [0, 2, 1, 3]) {
  const { value, done } = machine.next(answer)
  console.log(done ? 'ended with' : 'asks', value)
  console.log(machine.saved)
}
// #endregion all
