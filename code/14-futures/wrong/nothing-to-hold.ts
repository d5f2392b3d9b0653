// A callback leaves nothing to hold: to join two needs a counter, two
// errors are two answers, and who wants the same egg boils another.

import { Loop } from '../../13-event-loop/loop.ts'
import { Simulation } from '../../13-event-loop/simulation.ts'
import { type Done, Kitchen } from '../kitchen.ts'

const loop = new Loop(new Simulation())
const kitchen = new Kitchen(loop)

// #region breakfast
function breakfast(done: Done<string>): void {
  const plate: string[] = []
  const add: Done<string> = (error, dish) => {
    if (error) return done(error)
    plate.push(dish!)
    if (plate.length === 2) done(undefined, plate.join(' and '))
  }
  kitchen.cook('egg', 40, add)
  kitchen.cook('toast', 30, add)
}
// #endregion breakfast

// #region run
const serve = (name: string) => (error?: Error, plate?: string) =>
  console.log(`${name} is told:`, error?.message ?? plate)

breakfast(serve('Ann'))
kitchen.cook('egg', 40, serve('Bob')) // would have shared Ann's
loop.run()
console.log('cooked:', kitchen.cooked.join(', '))

kitchen.hasPower = false
breakfast(serve('Cid'))
loop.run()
// #endregion run
