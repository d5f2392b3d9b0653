// Which of these paths may name a file?

import { partsOf } from '../names.ts'

// #region all
for (const path of ['/a/../b', '/a/%2e%2e%2fb', '/a..b', '/a/%252e%252e/b'])
  console.log(partsOf(path) ? 'may' : 'may not')
// #endregion all
