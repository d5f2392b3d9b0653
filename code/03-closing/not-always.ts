// A for…of loop does not close what has ended, nor what has failed.
import { Failing, Watched } from './watched.ts'

// #region all
const whole = new Watched()
for (const n of whole);
console.log('walked to its end, calls of return():', whole.returns)

const failing = new Failing()
try {
  for (const n of failing);
} catch (error) {
  console.log(String(error))
}
console.log('next() threw,      calls of return():', failing.returns)
// #endregion all
