// A generator that yields while it is closed: JavaScript hands the value to
// whoever closes, and the generator lives on.

// #region all
function* guest() {
  try {
    yield 'tea'
  } finally {
    yield 'one more cup'
  }
}

const stays = guest()
console.log(stays.next().value)
console.log('answer', stays.return(undefined))
// #endregion all
