// The error is caught, two lines below. But when it comes nobody listens,
// and Node ends the program.
// @exits 1

import { later } from '../later.ts'

// #region all
async function toast(): Promise<string> {
  throw new Error('burnt')
}

const egg = later(20, 'egg')
const bread = toast()
try {
  console.log(await egg)
  console.log(await bread)
} catch (error) {
  console.log('caught:', String(error))
}
// #endregion all
