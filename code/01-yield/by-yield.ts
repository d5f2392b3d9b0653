// The same range as a generator: the loop is a loop again.

// #region range
function* range(from: number, to: number) {
  for (let n = from; n <= to; n++) yield n
}
// #endregion range

for (const n of range(1, 3)) console.log(n)
