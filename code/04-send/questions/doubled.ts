// Which of the sent numbers are printed?

// #region all
function* doubled(): Generator<number, void, number> {
  for (let n = 1; n < 50; n = yield n * 2) console.log(n)
}

const numbers = doubled()
for (const n of [10, 20, 30]) numbers.next(n)
// #endregion all
