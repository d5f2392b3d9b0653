// The same names, on an array and on its iterator: one has done the work,
// the other has it before it.

// #region all
let asked = 0
function upper(word: string) {
  asked++
  return word.toUpperCase()
}

const words = ['tea', 'toast', 'jam']
const array = words.map(upper)
console.log('array   ', asked, array[0], array.length)

asked = 0
const iterator = words.values().map(upper)
console.log('iterator', asked)
console.log('iterator', iterator.next().value, asked)
// #endregion all
