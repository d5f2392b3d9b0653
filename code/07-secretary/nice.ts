// The niceness of a real process, from Node.

import { constants, getPriority, setPriority } from 'node:os'

// #region all
const { PRIORITY_HIGHEST: most, PRIORITY_LOW: least } = constants.priority
console.log('from', most, 'to', least)

setPriority(least) // nicer than this nobody can be
console.log('this process:', getPriority())
// #endregion all
