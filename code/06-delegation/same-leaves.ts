// Two recursive walks, stepped side by side: the comparison ends at the
// first leaf that differs.

import { leaves, tally } from './leaves.ts'
import type { Tree } from './tree.ts'
import { one, same, two } from './two-trees.ts'

// #region same
function sameLeaves(left: Tree, right: Tree): boolean {
  const others = leaves(right)
  for (const name of leaves(left)) {
    if (others.next().value !== name) return false
  }
  return others.next().done === true
}
// #endregion same

for (const other of [same, two]) {
  tally.visited = 0
  const equal = sameLeaves(one, other)
  console.log('same:', equal, 'visited:', tally.visited)
}
