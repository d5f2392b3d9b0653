// What an atomic addition gives back.

// #region all
const cells = new Int32Array(new SharedArrayBuffer(4))
console.log(Atomics.add(cells, 0, 5), cells[0])
console.log(Atomics.add(cells, 0, 1), cells[0])
// #endregion all
