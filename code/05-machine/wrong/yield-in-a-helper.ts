// A generator parks its own frame and no other: a function that it calls
// cannot yield for it.
// @exits 1

// #region all
function ask(question: string) {
  // @ts-expect-error TS1163 ask is no generator
  const answer: string = yield question
  return answer.trim()
}

function* login() {
  const name = ask('name?')
  console.log('hello', name)
}
// #endregion all

console.log(login().next())
