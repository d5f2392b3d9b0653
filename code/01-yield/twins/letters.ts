// JavaScript's strings count units of 16 bits, and a loop over them gives
// code points.

// #region all
const word = 'tea \u{1F375}'
console.log('length', word.length)
console.log('steps', [...word].length)
console.log('last', [...word].at(-1)?.codePointAt(0)?.toString(16))
// #endregion all
