// How many ticks until a caller hears of a value: 1, 2 or 3. A tick is one
// round of the microtask queue.

import { type Program, trace } from './conformance/run.ts'

// #region all
const value = Promise.resolve('egg')

const programs: Record<string, Program> = {
  'return 1      ': async () => 1,
  'return await p': async () => await value,
  'return p      ': async () => value,
}

for (const [name, program] of Object.entries(programs))
  console.log(name, '→', ...(await trace(program)))
// #endregion all
