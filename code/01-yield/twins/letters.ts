// JavaScript's strings count units of 16 bits, and a loop over them gives
// code points.

// #region all
const word = 'tea 🍵'
console.log('length', word.length)
console.log('steps', [...word].length)
console.log('last', [...word].at(-1))
// #endregion all
