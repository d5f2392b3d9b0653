// forEach drops what its callback returns, promises too.

// #region all
const served: string[] = []

;['egg', 'toast'].forEach(async (dish) => {
  served.push(`${dish} ordered`)
  await undefined
  served.push(`${dish} served`)
})

console.log(served.join(', '))
// #endregion all
