// The same program, answered without a disk: no file is opened, and a
// failing one is as easily had as any other.

import { countLines } from './count-lines.ts'
import { type Files, run } from './files.ts'

// #region all
const folders = new Map([
  ['/', ['a.txt', 'more/']],
  ['/more/', ['b.txt', 'torn.txt']],
])

const memory: Files = {
  list: (path) => folders.get(path) ?? [],
  read(path) {
    if (path.endsWith('torn.txt')) throw new Error(`${path} is torn`)
    return 'one\ntwo\n'
  },
}

console.log('lines:', run(countLines('/'), memory))
// #endregion all
