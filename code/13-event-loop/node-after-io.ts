// The same two, set in the callback of a file: the immediate is first,
// whatever the time.

import { readFile } from 'node:fs'

// #region run
readFile(import.meta.filename, () => {
  setTimeout(() => console.log('timer'), 0)
  setImmediate(() => console.log('immediate'))

  const end = performance.now() + 4 * Math.random()
  while (performance.now() < end);
})
// #endregion run
