// A loop keeps the yield in the generator's own body.

// #region all
function* each(list: number[]) {
  for (const item of list) {
    yield item
  }
}
// #endregion all

console.log([...each([1, 2])])
