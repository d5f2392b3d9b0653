// A future calls back later, also when it is settled already.

import { Loop } from '../../13-event-loop/loop.ts'
import { Simulation } from '../../13-event-loop/simulation.ts'
import { Future } from '../future.ts'

// #region all
const loop = new Loop(new Simulation())
const egg = new Future<string>(loop)
egg.addDoneCallback(() => console.log('Ann'))
egg.setResult('boiled')
egg.addDoneCallback(() => console.log('Bob'))
console.log('Cid')
loop.run()
// #endregion all
