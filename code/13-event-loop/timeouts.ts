// How long each poll may wait: until the first timer, or not at all.

import { Loop } from './loop.ts'
import { Simulation } from './simulation.ts'

// #region run
class Spied extends Simulation {
  override poll(timeout: number) {
    console.log(`at ${this.now()}, for ${timeout}`)
    return super.poll(timeout)
  }
}

const loop = new Loop(new Spied())
loop.callLater(30, () => console.log('  tea'))
loop.callLater(20, () => {
  console.log('  toast')
  loop.callSoon(() => console.log('  butter'))
})
loop.run()
// #endregion run
