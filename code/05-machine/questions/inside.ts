// A generator that resumes itself, and catches what comes of it.

// #region all
function* restless(): Generator<number, void> {
  yield 1
  try {
    console.log(self.next().value)
  } catch (error) {
    console.log((error as Error).name)
  }
  yield 2
}

const self = restless()
for (const n of self) console.log(n)
// #endregion all
