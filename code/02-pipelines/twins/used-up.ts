// An iterator helper is walked once: whoever comes second finds nothing,
// and is not told.

// #region all
const squares = [1, 2, 3].values().map((n) => n * n)
const sum = (a: number, b: number) => a + b
console.log(squares.reduce(sum, 0))
console.log(squares.reduce(sum, 0))
// #endregion all
