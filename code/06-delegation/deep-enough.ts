// A million calls, each inside the one before, on a stack that is an
// array.

import { call, type Routine, trampoline } from './trampoline.ts'

// #region all
function* depth(levels: number): Routine<never, number> {
  if (levels === 0) return 0
  return 1 + (yield* call(depth, levels - 1))
}

console.log(trampoline(depth, 1_000_000).next())
// #endregion all
