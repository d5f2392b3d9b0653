// The generator itself, to be watched: what lies parked is the place and
// the variables.

import { serve } from './serve.ts'

// #region all
const serving = serve(console.log)
serving.next()
serving.next(2)
serving.next(1)
console.log(serving.next(3))
// #endregion all
