// done tells a yielded value from the returned one, at run time and to
// the compiler.

// #region all
function* lengths(words: string[]) {
  for (const word of words) yield word.length
  return 'no more'
}

const pulled = lengths(['tea'])
for (let turn = 1; turn <= 2; turn++) {
  const result = pulled.next()
  if (result.done) console.log('returned', result.value.toUpperCase())
  else console.log('yielded', result.value.toFixed(1))
}
// #endregion all
