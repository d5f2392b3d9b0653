// A parameter has its value from the call on, whatever becomes of the
// variable that it came from.
import { accessLog } from './access-log.ts'
import { parse } from './hit.ts'
import { filter, map } from './stages.ts'

// #region all
const failed = (least: number) =>
  filter(map(accessLog(1000), parse), (hit) => hit.status >= least)

let least = 500
const errors = failed(least)
least = 400
const all = failed(least)
console.log('500 and above', [...errors].length)
console.log('400 and above', [...all].length)
// #endregion all
