// A generator goes on from each point once: it cannot be copied, so no
// point can be come back to.

// #region all
function* letters() {
  yield 'a'
  yield 'b'
}

const once = letters()
once.next()
try {
  structuredClone(once)
} catch (error) {
  console.log(String(error))
}
console.log('as JSON:', JSON.stringify(once))
console.log(once.next().value)
// #endregion all
