// There is no generator arrow: the engine does not even read it.

/* eslint @typescript-eslint/no-implied-eval: 0 -- to read it is what is tried */

// #region all
for (const text of [
  'const f = function* () { yield 1 }',
  'const f = *() => { yield 1 }',
  'const f = () => { yield 1 }',
]) {
  try {
    new Function(`'use strict'; ${text}`)
    console.log('reads   ', text)
  } catch (error) {
    console.log(String(error).split(':')[0], text)
  }
}
// #endregion all
