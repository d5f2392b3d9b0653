// In JavaScript to close is to return where the generator is parked: only
// `finally` runs, and nothing tells it why.

// #region all
function* guest() {
  try {
    yield 'tea'
  } catch {
    console.log('asked to leave')
  } finally {
    console.log('leaves')
  }
}

const stays = guest()
stays.next()
stays.return(undefined)
// #endregion all
