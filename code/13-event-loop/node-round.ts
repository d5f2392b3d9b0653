// Once round Node's loop, and again: who works long enough in between that
// each timer is due can see the order of its parts.

import { readFile } from 'node:fs'

// #region run
function inTimers() {
  console.log('timers')
  readFile(import.meta.filename, inPoll)
}

let rounds = 0
function inPoll() {
  console.log('poll')
  if ((rounds += 1) === 3) return
  setTimeout(inTimers, 0)
  setImmediate(() => console.log('immediates'))
  workForAWhile()
}

console.log('main module')
setTimeout(inTimers, 0)
workForAWhile()
// #endregion run

function workForAWhile() {
  for (let n = 0; n < 1e7; n++);
}
