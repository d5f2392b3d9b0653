// Four things that call next() for you: a loop, a spread, a
// destructuring, Array.from.

// #region numbers
function* numbers() {
  yield 1
  yield 2
  yield 3
  return 'the end'
}
// #endregion numbers

// #region all
for (const n of numbers()) console.log('for…of', n)
console.log('spread', [...numbers()])
const [first, second] = numbers()
console.log('destructuring', first, second)
console.log('Array.from', Array.from(numbers()))
// #endregion all
