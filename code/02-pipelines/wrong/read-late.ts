// A stage reads the variables of its function when it runs, not when it
// was made.
import { accessLog } from '../access-log.ts'
import { parse } from '../hit.ts'
import { filter, map } from '../stages.ts'

// #region all
let least = 500
const errors = filter(
  map(accessLog(1000), parse),
  (hit) => hit.status >= least,
)
least = 400
const all = filter(
  map(accessLog(1000), parse),
  (hit) => hit.status >= least,
)
console.log('500 and above', [...errors].length)
console.log('400 and above', [...all].length)
// #endregion all
