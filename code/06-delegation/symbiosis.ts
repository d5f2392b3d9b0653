// Two generators drive one another: what one says, the other hears.

import { guest, type Party, waiter } from './kitchen.ts'

// #region all
/** Lets the two talk until one has no more to say. */
function converse<R>(first: Party<R>, second: Party<unknown>) {
  let said = first.next()
  while (!said.done) {
    console.log('first: ', said.value)
    const reply = second.next(said.value)
    if (reply.done) break
    console.log('second:', reply.value)
    said = first.next(reply.value)
  }
  return said.value
}

console.log('→', converse(waiter(), guest()))
// #endregion all
