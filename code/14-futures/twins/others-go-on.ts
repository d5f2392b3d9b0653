// Promise.all tells the first error, and lets the others go on.

// #region run
async function boil(dish: string, turns: number) {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve()
  if (dish === 'milk') throw new Error('the milk is burnt')
  console.log('done:', dish)
}

const egg = boil('egg', 4)
try {
  await Promise.all([egg, boil('milk', 1)])
} catch (error) {
  if (error instanceof Error) console.log(error.message)
}
await egg
// #endregion run
