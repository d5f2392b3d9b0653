// An error is thrown in at the innermost yield, and the innermost catch
// gets it.

// #region all
function* level(name: string, below: Iterable<string>) {
  try {
    yield* below
  } catch (error) {
    console.log(name, 'caught', error)
  }
}

function* leaf() {
  yield 'leaf'
}

const walk = level('outer', level('inner', leaf()))
walk.next()
walk.throw('fire')
// #endregion all
