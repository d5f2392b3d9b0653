// A promise keeps its value, and gives it to whoever awaits it.

// #region run
async function boil() {
  console.log('boils')
  return 'an egg'
}

const egg = boil()
console.log(await egg)
console.log(await egg)
// #endregion run
