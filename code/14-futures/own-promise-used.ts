// Our promise in use: by `then`, and by the engine's own `await`, which
// takes anything that has one.

import { OwnPromise } from './own-promise.ts'

// #region all
const egg = new OwnPromise<string>((resolve) => {
  setTimeout(() => resolve('egg'), 10)
})

egg
  .then((dish) => new OwnPromise<string>((boil) => boil(`boiled ${dish}`)))
  .then((dish) => {
    throw new Error(`the ${dish} fell down`)
  })
  .then(
    () => console.log('never'),
    (error: unknown) => console.log(String(error)),
  )

console.log('awaited:', await egg)
// #endregion all
