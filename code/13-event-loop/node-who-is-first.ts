// A timer of no time and an immediate, set by the main module, which has
// some more work to do in half of its runs.
// @outcomes 16

// #region run
setTimeout(() => console.log('timer'), 0)
setImmediate(() => console.log('immediate'))

for (let n = Math.random() < 0.5 ? 0 : 1e7; n > 0; n--);
// #endregion run
