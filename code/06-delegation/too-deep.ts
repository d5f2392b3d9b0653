// Delegation nests on the call stack while it runs, and the stack ends.

import { branch } from './tree.ts'
import { byDelegation, byStack } from './walks.ts'

// #region all
const deep = branch(100_000)

for (const walk of [byStack, byDelegation]) {
  try {
    const names = [...walk(deep)]
    console.log(walk.name, names.length, names.at(-1))
  } catch (error) {
    console.log(walk.name, String(error))
  }
}
// #endregion all
