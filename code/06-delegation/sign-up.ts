// Each question with a type of its own: yield* gives what a helper
// returns, and the helper knows what it has asked for.

// #region ask
/** Asks a question; gives the answer as `read` understands it. */
function* ask<T>(
  question: string,
  read: (answer: string) => T,
): Generator<string, T, string> {
  return read(yield question)
}
// #endregion ask

// #region sign-up
function* signUp() {
  const name = yield* ask('Your name?', String)
  //    ^?
  const age = yield* ask('Your age?', Number)
  //    ^?
  console.log(name, 'will be', age + 1)
}

const form = signUp()
form.next()
form.next('Ann')
form.next('41')
// #endregion sign-up
