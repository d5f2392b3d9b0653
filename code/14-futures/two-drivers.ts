// One program, two drivers: with promises when it is used; and from a
// table, at once and without a network, when it is tested.

import { async, wait } from './async.ts'

// #region program
type Question = { readonly ask: string }

function* greet(name: string): Generator<Question, string, string> {
  const mood = yield { ask: `How is ${name}?` }
  const food = yield { ask: `What does ${name} eat?` }
  return `${name} is ${mood} and eats ${food}`
}
// #endregion program

// #region sync
/** Drives it here and now: each answer is taken from a table. */
function fromTable<T>(
  program: Generator<Question, T, string>,
  table: Record<string, string>,
): T {
  let step = program.next()
  while (!step.done) step = program.next(table[step.value.ask] ?? 'unknown')
  return step.value
}
// #endregion sync

// #region async
/** Drives it when each answer comes; itself one of our async functions. */
const fromServer = async(function* <T>(
  program: Generator<Question, T, string>,
  fetch: (question: string) => Promise<string>,
) {
  let step = program.next()
  while (!step.done) step = program.next(yield* wait(fetch(step.value.ask)))
  return step.value
})
// #endregion async

// #region run
const table = { 'How is Ann?': 'happy' }
fromServer(greet('Ann'), async (question) =>
  question.startsWith('How') ? 'hungry' : 'an egg',
).then((line) => console.log('by promises:', line))
console.log('by a table: ', fromTable(greet('Ann'), table))
// #endregion run
