// The value of yield* over an array is not its last element.

function* outer() {
  const last = yield* ['tea', 'toast']
  console.log('last:', last)
}

console.log('all:', [...outer()])
