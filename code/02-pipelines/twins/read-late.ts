// An iterator helper takes its source at once too, and its function reads
// all other names late.

// #region all
let numbers = [1, 2, 3]
let least = 2
const found = numbers.values().filter((n) => n >= least)
numbers = [10, 20, 30]
least = 3
console.log(...found)
// #endregion all
