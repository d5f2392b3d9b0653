// The same names, on an array and on its iterator: one has done the work,
// the other has it before it.

// #region all
const asked: string[] = []
const upper = (word: string) => (asked.push(word), word.toUpperCase())

const words = ['tea', 'toast', 'jam']
const array = words.map(upper)
console.log('array   ', array.length, 'asked', asked.splice(0))

const iterator = words.values().map(upper)
console.log('iterator', 'length' in iterator, 'asked', asked.splice(0))
console.log('next    ', iterator.next().value, 'asked', asked.splice(0))
// #endregion all
