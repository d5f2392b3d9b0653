// A yield goes back to whoever called next, and to nobody else; the
// generator cannot choose.

// #region all
function* cook() {
  yield 'soup'
  yield 'fish'
  yield 'cake'
}

const kitchen = cook()
const ann = () => console.log('Ann has', kitchen.next().value)
const bob = () => console.log('Bob has', kitchen.next().value)
ann()
bob()
ann()
// #endregion all
