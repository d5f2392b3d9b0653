// A break closes the innermost stage first.

// #region all
function* inner() {
  try {
    yield 1
  } finally {
    console.log('inner closed')
  }
}

function* outer() {
  try {
    for (const n of inner()) yield n
  } finally {
    console.log('outer closed')
  }
}

for (const n of outer()) {
  console.log('got', n)
  break
}
// #endregion all
