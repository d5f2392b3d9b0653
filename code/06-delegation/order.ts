// The same two dialogues, and yield* between them: each answer reaches
// the question that was asked, and the result comes back.

// #region drink
function* drink(): Generator<string, string, string> {
  const what = yield 'What to drink?'
  const milk = yield `Milk in the ${what}?`
  return milk === 'yes' ? `${what} with milk` : what
}
// #endregion drink

// #region order
function* order(): Generator<string, string, string> {
  const name = yield 'Your name?'
  const cup = yield* drink()
  return `${name} has ${cup}.`
}
// #endregion order

const answers = ['Ann', 'tea', 'yes']
const dialogue = order()
let step = dialogue.next()
for (const answer of answers) {
  if (step.done) break
  console.log(step.value, answer)
  step = dialogue.next(answer)
}
console.log(step.value)
