// Without a return type the compiler knows nothing of what a yield
// brings back, and says so.

// #region all
function* barista() {
  // @ts-expect-error TS7057 the caller decides what comes back
  const drink = yield 'What would you like?'
  return drink.toUpperCase()
}

const talk = barista()
talk.next()
try {
  talk.next(3)
} catch (error) {
  console.log(String(error))
}
// #endregion all
