// The first next() starts the body; no yield is there to be answered, so
// its value is lost.

// #region all
function* echo(): Generator<void, void, string> {
  while (true) console.log('heard', yield)
}

const ear = echo()
for (const word of ['one', 'two', 'three']) ear.next(word)
// #endregion all
