// The same two, set in the callback of a file: the immediate is first,
// whatever the time.
// @outcomes 8

import { readFile } from 'node:fs'

// #region run
readFile(import.meta.filename, () => {
  setTimeout(() => console.log('timer'), 0)
  setImmediate(() => console.log('immediate'))

  for (let n = Math.random() < 0.5 ? 0 : 1e7; n > 0; n--);
})
// #endregion run
