// The niceness of a real process, from Node.

import { constants, getPriority, setPriority } from 'node:os'

// #region all
const { PRIORITY_HIGHEST, PRIORITY_NORMAL, PRIORITY_LOW } =
  constants.priority
console.log(
  'from',
  PRIORITY_HIGHEST,
  'by',
  PRIORITY_NORMAL,
  'to',
  PRIORITY_LOW,
)

setPriority(PRIORITY_LOW) // nicer than this nobody can be
console.log('this process:', getPriority())
// #endregion all
