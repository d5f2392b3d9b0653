// The leaves of a tree: handed to a callback, and yielded. Both count the
// nodes that they visit.

import type { Tree } from './tree.ts'

export const tally = { visited: 0 }

// #region callback
/** Calls back with each leaf's name, from left to right. */
export function eachLeaf(tree: Tree, visit: (name: string) => void) {
  tally.visited++
  if (tree.children.length === 0) visit(tree.name)
  for (const child of tree.children) eachLeaf(child, visit)
}
// #endregion callback

// #region leaves
/** Each leaf's name, from left to right. */
export function* leaves(tree: Tree): Generator<string> {
  tally.visited++
  if (tree.children.length === 0) yield tree.name
  for (const child of tree.children) yield* leaves(child)
}
// #endregion leaves
