// A future is a value: made now, waited for by two, settled once, and
// asked again when all is over.

import { Loop } from '../13-event-loop/loop.ts'
import { Simulation } from '../13-event-loop/simulation.ts'
import { Future } from './future.ts'

// #region all
const loop = new Loop(new Simulation())
const egg = new Future<string>(loop)

egg.addDoneCallback(() => console.log('Ann has', egg.result()))
egg.addDoneCallback(() => console.log('Bob has', egg.result()))
loop.callLater(40, () => egg.setResult('a boiled egg'))
console.log('done:', egg.done)
loop.run()

egg.addDoneCallback(() => console.log('Cid has', egg.result()))
console.log('Cid has asked')
loop.run()
// #endregion all
