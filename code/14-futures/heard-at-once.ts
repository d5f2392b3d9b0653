// Who starts two at once listens to both at once.

import { later } from './later.ts'

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
