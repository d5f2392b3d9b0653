// One walk over a tree, three times: by yield*, by a stack of the walk's
// own, and on a trampoline. All hand out parents before children.

import { call, type Routine, trampoline } from './trampoline.ts'
import type { Tree } from './tree.ts'

// #region delegation
/** All names; the walk into each child is a walk of its own. */
export function* byDelegation(tree: Tree): Generator<string> {
  yield tree.name
  for (const child of tree.children) yield* byDelegation(child)
}
// #endregion delegation

// #region stack
/** All names; what is still to be walked lies on an array. */
export function* byStack(tree: Tree): Generator<string> {
  const waiting = [tree]
  while (true) {
    const next = waiting.pop()
    if (!next) return
    yield next.name
    waiting.push(...next.children.toReversed())
  }
}
// #endregion stack

// #region trampoline
function* walk(tree: Tree): Routine<string, undefined> {
  yield tree.name
  for (const child of tree.children) yield* call(walk, child)
}

/** All names; the walks that wait lie on the trampoline's array. */
export const byTrampoline = (tree: Tree): Generator<string> =>
  trampoline(walk, tree)
// #endregion trampoline
