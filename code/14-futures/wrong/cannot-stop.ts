// An async function cannot be stopped from outside: its promise is all that
// the caller has, and that can only be listened to.

import { later } from '../later.ts'

// #region all
async function cook(): Promise<void> {
  try {
    for (let egg = 1; egg <= 3; egg++) {
      await later(5)
      console.log('egg', egg)
    }
  } finally {
    console.log('the stove is off')
  }
}

const cooking = cook()
console.log('what can be done with it:', methods(cooking).join(', '))

function methods(object: object): string[] {
  return Object.getOwnPropertyNames(Object.getPrototypeOf(object)).filter(
    (name) => name !== 'constructor',
  )
}
// #endregion all
