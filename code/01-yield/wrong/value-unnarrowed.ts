// What next() gives may be the returned value as well.

// #region all
function* lengths(words: string[]) {
  for (const word of words) yield word.length
  return 'no more'
}

const pulled = lengths(['tea'])
// @ts-expect-error TS2322 the value may be the returned string
const length: number = pulled.next().value
console.log(length + 1)
console.log(pulled.next().value)
// #endregion all
