// Other types fit a generator as well, and each of them forgets
// something.

// #region all
const adds = function* (): IterableIterator<number> {
  const answer = yield 1
  //    ^?
  console.log(answer.anything)
}
const pulled: Iterator<number> = adds()
const { value } = pulled.next()
//      ^?
console.log(value)
const walked: Iterable<number> = adds()
// @ts-expect-error TS2339 an iterable promises no next
console.log(walked.next().value)
// #endregion all
