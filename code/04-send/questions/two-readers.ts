// A loop walks it, and its body sends to it.

// #region all
function* countdown(): Generator<number, void, string | undefined> {
  for (let n = 4; n > 0; n--) {
    const said = yield n
    if (said) console.log(said)
  }
}

const count = countdown()
for (const n of count) {
  console.log(n)
  if (n === 3) count.next('hurry')
}
// #endregion all
