// A generator that is walked by a loop and sent to by its body: each
// answer of next(value) is an item that the loop never sees.

// #region all
function* countdown(
  n: number,
): Generator<number, void, number | undefined> {
  while (n > 0) {
    const jump = yield n
    n = jump ?? n - 1
  }
}

const count = countdown(5)
for (const n of count) {
  console.log('loop sees', n)
  if (n === 5) count.next(3)
}
// #endregion all
