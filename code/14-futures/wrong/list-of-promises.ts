// A list of promises is no list of what is to come: `for await` listens to
// one at a time, and the second fails while it listens to the first.
// @exits 1

import { later } from '../later.ts'

async function toast(): Promise<string> {
  await later(5)
  throw new Error('burnt')
}

// #region all
try {
  for await (const dish of [later(50, 'egg'), toast()])
    console.log('served:', dish)
} catch (error) {
  console.log('caught:', String(error))
}
// #endregion all
