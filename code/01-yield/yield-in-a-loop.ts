// A loop keeps the yield in the generator's own body.

// #region all
function* each(list: number[]) {
  for (const item of list) {
    yield item
  }
}

console.log([...each([1, 2])])
// #endregion all
