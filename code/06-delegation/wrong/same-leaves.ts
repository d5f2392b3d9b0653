// Two walks with callbacks cannot be stepped side by side: both trees are
// listed to the end before the first leaf is compared.

import { eachLeaf, tally } from '../leaves.ts'
import type { Tree } from '../tree.ts'
import { one, same, two } from '../two-trees.ts'

// #region same
function sameLeaves(left: Tree, right: Tree): boolean {
  const names: string[] = []
  eachLeaf(left, (name) => names.push(name))
  let at = 0
  let differences = 0
  eachLeaf(right, (name) => {
    if (names[at++] !== name) differences++ // and the walk goes on
  })
  return differences === 0 && at === names.length
}
// #endregion same

// #region show
for (const other of [same, two]) {
  tally.visited = 0
  const equal = sameLeaves(one, other)
  console.log('same:', equal, 'visited:', tally.visited)
}
// #endregion show
