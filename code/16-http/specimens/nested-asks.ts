// The skeleton of the parser: two generators, one in the other, that ask
// for more text. It is here to be recorded; the parser takes more steps.

// #region run
type Part<T> = Generator<string, T, string>

function* line(): Part<string> {
  let text = yield 'more'
  while (!text.endsWith('\n')) text += yield 'more'
  return text.trim()
}

function* parser(): Part<void> {
  yield `head: ${yield* line()}`
}

const reading = parser()
console.log(reading.next().value)
console.log(reading.next('GET /te').value)
console.log(reading.next('a\n').value)
// #endregion run
