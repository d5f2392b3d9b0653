// A yield belongs to the function that it stands in, and a callback is
// another function.
// @exits 1

// #region all
function* each(list: number[]) {
  list.forEach((item) => {
    // @ts-expect-error TS1163 the arrow function is no generator
    yield item
  })
}
// #endregion all

console.log([...each([1, 2])])
