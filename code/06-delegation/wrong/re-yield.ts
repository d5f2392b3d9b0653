// A dialogue that hands on another one's questions by a loop loses every
// answer to them.

function* drink(): Generator<string, string, string> {
  const what = yield 'What to drink?'
  const milk = yield `Milk in the ${what}?`
  return milk === 'yes' ? `${what} with milk` : what
}

// #region order
function* order(): Generator<string, string, string> {
  const name = yield 'Your name?'
  // @ts-expect-error TS2763 the loop always sends undefined
  for (const question of drink()) yield question
  return `${name} has … what?`
}
// #endregion order

// #region talk
const answers = ['Ann', 'tea', 'yes']
const dialogue = order()
let step = dialogue.next()
for (const answer of answers) {
  if (step.done) break
  console.log(step.value, answer)
  step = dialogue.next(answer)
}
console.log(step.value)
// #endregion talk
