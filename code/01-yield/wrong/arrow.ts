// There is no generator arrow: the engine does not even read it.

// #region all
for (const text of [
  'const f = function* () { yield 1 }',
  'const f = *() => { yield 1 }',
  'const f = () => { yield 1 }',
]) {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- to read it is what is tried
    new Function(`'use strict'; ${text}`)
    console.log('reads   ', text)
  } catch (error) {
    console.log(String(error).split(':')[0], text)
  }
}
// #endregion all
