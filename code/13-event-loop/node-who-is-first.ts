// A timer of no time and an immediate, set by the main module after work
// that is now longer, now shorter.
// @outcomes 16

// #region run
setTimeout(() => console.log('timer'), 0)
setImmediate(() => console.log('immediate'))

const end = performance.now() + 4 * Math.random()
while (performance.now() < end);
// #endregion run
