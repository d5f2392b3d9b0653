// The same range as a generator: the loop is a loop again.

// #region all
function* range(from: number, to: number) {
  for (let n = from; n <= to; n++) yield n
}

for (const n of range(1, 3)) console.log(n)
// #endregion all
