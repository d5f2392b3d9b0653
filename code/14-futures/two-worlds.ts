// Two worlds in one program: chains of callbacks and coroutines, written
// by people who never met, call each other on one loop.

import { Loop } from '../13-event-loop/loop.ts'
import { Simulation } from '../13-event-loop/simulation.ts'
import { fromDeferred, toDeferred } from './bridge.ts'
import { Deferred } from './deferred.ts'
import { sleep } from './kitchen.ts'
import { type Coroutine, Task } from './task.ts'

const loop = new Loop(new Simulation())
const say = (line: string) => console.log(`${loop.now()}: ${line}`)

// #region old
/** The old world: a shop, in callbacks. */
function buy(what: string): Deferred<string> {
  const bought = new Deferred<string>()
  loop.callLater(10, () => bought.callback(what))
  return bought.addCallback((thing) => {
    say(`the shop sells ${thing}`)
    return thing === 'egg' ? boiled(thing) : thing // calls the new world
  })
}
// #endregion old

// #region new
/** The new world: a cook, in coroutines. */
function* boil(what: string): Coroutine<string> {
  yield* sleep(loop, 40)
  const salt = yield* fromDeferred(loop, buy('salt')) // calls the old world
  say(`the cook adds ${salt}`)
  return `boiled ${what} with ${salt}`
}

/** What the old world sees of it. */
const boiled = (what: string): Deferred<string> =>
  toDeferred(new Task(loop, boil(what)))

buy('egg').addCallback((dish) => say(`on the table: ${dish}`))
loop.run()
// #endregion new
