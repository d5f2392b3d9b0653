// A yield is a question; next(value) is its answer.

// #region all
function* barista(): Generator<string, string, string> {
  const drink = yield 'What would you like?'
  const milk = yield `Milk in your ${drink}?`
  return `${drink}, milk: ${milk}`
}

const talk = barista()
console.log(talk.next())
console.log(talk.next('tea'))
console.log(talk.next('no'))
// #endregion all
