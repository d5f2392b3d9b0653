// Who starts two at once listens to both at once.

import { setTimeout as later } from 'node:timers/promises'

async function toast(): Promise<string> {
  throw new Error('burnt')
}

// #region all
try {
  console.log(await Promise.all([later(20, 'egg'), toast()]))
} catch (error) {
  console.log('caught:', String(error))
}
// #endregion all
