// A tree of names, and three ways to make one. Everything in this chapter
// that walks a tree walks one of these.

// #region tree
export interface Tree {
  readonly name: string
  readonly children: readonly Tree[]
}

/** A tree from its name and its children. */
export const tree = (name: string, ...children: Tree[]): Tree => ({
  name,
  children,
})
// #endregion tree

// #region branch
/** A leaf at the end of a branch that goes so many nodes down. */
export function branch(depth: number, end = tree('end')): Tree {
  let grown = end
  for (let level = depth; level > 0; level--) {
    grown = tree(`node ${level}`, grown)
  }
  return grown
}
// #endregion branch

// #region leaves
/** One node with so many leaves. */
export const bush = (leaves: number): Tree =>
  tree(
    'bush',
    ...Array.from({ length: leaves }, (_, n) => tree(`leaf ${n}`)),
  )
// #endregion leaves
