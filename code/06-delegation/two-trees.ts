// Two trees whose shapes differ: do they have the same leaves in the same
// order?

import { tree, type Tree } from './tree.ts'

// #region trees
const many = Array.from({ length: 1000 }, (_, n) => tree(`leaf ${n}`))
const rest = tree('the rest', ...many)

export const one = tree('', tree('a'), tree('', tree('b'), rest))
export const two = tree('', tree('', tree('a'), tree('c')), rest)
// #endregion trees

/** The same leaves as `one`, in another shape. */
export const same: Tree = tree('', tree('', tree('a'), tree('b')), rest)
