// A break closes the generator of a for...of loop, held by somebody or not.

// #region all
function* numbers() {
  try {
    yield 1
    yield 2
  } finally {
    console.log('  closed')
  }
}

const held = numbers()
for (const _ of held) break
console.log('after the loop')
console.log(held.next().value)

for (const _ of numbers()) break
console.log('after a loop whose generator nobody holds')
// #endregion all
