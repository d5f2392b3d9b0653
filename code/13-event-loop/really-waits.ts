// Our loop on the real clock: it sleeps in its poll, and does not look at
// the clock again and again.

import { Loop } from './loop.ts'
import { Sleeper } from './sleeper.ts'

// #region run
const outside = new Sleeper()
const loop = new Loop(outside)
const start = loop.now()
loop.callLater(30, () => console.log('tea'))
loop.callLater(10, () => console.log('toast'))
loop.run()
console.log('30 ms have passed:', loop.now() - start >= 30)
console.log('at most 9 polls:', outside.polls <= 9)
// #endregion run
