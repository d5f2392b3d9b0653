// A primed generator loses nothing.

import { primed } from './primed.ts'

// #region all
const echo = primed(function* (): Generator<void, void, string> {
  while (true) console.log('heard', yield)
})

const ear = echo()
for (const word of ['one', 'two', 'three']) ear.next(word)
// #endregion all
