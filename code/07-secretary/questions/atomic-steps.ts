// Two atomic steps are not one.

// #region all
const cells = new Int32Array(new SharedArrayBuffer(4))

// two threads, in an order that can happen
const a = Atomics.load(cells, 0) // a reads
const b = Atomics.load(cells, 0) // b reads
Atomics.store(cells, 0, a + 1) // a writes
Atomics.store(cells, 0, b + 1) // b writes
console.log(cells[0])
// #endregion all
