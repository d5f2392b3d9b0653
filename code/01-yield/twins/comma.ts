// In JavaScript, yield ends at the comma: what stands behind it is
// another expression, which nobody sees.

// #region all
function* pair() {
  // prettier-ignore
  yield 1, 2
}

for (const what of pair()) console.log('got', what)
// #endregion all
