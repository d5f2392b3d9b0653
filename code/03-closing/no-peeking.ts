// Taking one value by destructuring ends the generator.

// #region all
function* letters() {
  yield 'a'
  yield 'b'
  yield 'c'
}

const left = letters()
const [first] = left
console.log(first, [...left])
// #endregion all
