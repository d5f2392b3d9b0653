// What stands behind an `await` comes later, whatever is awaited.

// #region all
async function count(): Promise<void> {
  console.log(1)
  await 'nothing to wait for'
  console.log(2)
}

count()
console.log(3)
// #endregion all
