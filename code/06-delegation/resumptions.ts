// How many generators are resumed for one item: every level above it with
// yield*, one with a stack of the walk's own.

import { branch, tree, type Tree } from './tree.ts'
import { byStack } from './walks.ts'

// #region counted
let resumed = 0

/** Hands out the same, and counts each next(). */
function counted<T>(inner: Iterator<T>): Iterable<T> {
  const next = () => {
    resumed++
    return inner.next()
  }
  return { [Symbol.iterator]: () => ({ next }) }
}

function* walk(tree: Tree): Generator<string> {
  yield tree.name
  for (const child of tree.children) yield* counted(walk(child))
}
// #endregion counted

// #region show
function perItem(walker: (tree: Tree) => Generator<string>, depth: number) {
  resumed = 0
  const names = [...counted(walker(branch(depth - 1)))]
  return { items: names.length, resumed }
}

for (const depth of [10, 100, 1000]) {
  console.log('depth', depth)
  console.log('  yield*', perItem(walk, depth))
  console.log('  stack ', perItem(byStack, depth))
}
// #endregion show
