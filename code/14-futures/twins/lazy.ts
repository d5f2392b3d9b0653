// In JavaScript a call of an async function begins it at once, and runs it
// up to its first `await`.

// #region run
async function boil(dish: string) {
  console.log('  begun:', dish)
}

console.log('call')
const egg = boil('egg')
console.log('await the call')
await egg
// #endregion run
