// An error behind a wait, and whom its trace names: by the engine's
// `await`, by `yield*`, and by one async function of ours in another.

import { async, wait } from './async.ts'
import { later } from './later.ts'

// #region native
async function find() {
  await later(5)
  throw new Error('no recipe')
}

async function serve() {
  await find()
}
// #endregion native

// #region ours
function* findNext(): Generator<unknown, void, unknown> {
  yield* wait(later(5))
  throw new Error('no recipe')
}

const delegates = async(function* serveNext() {
  yield* findNext()
})

const inner = async(findNext)
const awaits = async(function* serveNext() {
  yield* wait(inner())
})
// #endregion ours

// #region run
for (const program of [serve, delegates, awaits])
  try {
    await program()
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    const found = stack.matchAll(/at (?:async )?((?:find|serve)\w*) /g)
    console.log([...found].map(([, name]) => name).join(', '))
  }
// #endregion run
