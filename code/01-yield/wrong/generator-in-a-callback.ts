// The first repair that comes to mind: give the callback its star.
// forEach calls it once a word, and drops the generator that it gets.

// #region all
let words = 0

function* speak() {
  ;['tea', 'toast'].forEach(function* (word) {
    words++
    yield word
  })
}

console.log([...speak()], 'words spoken:', words)
// #endregion all
