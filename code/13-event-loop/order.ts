// What our loop calls, and when: soon, at a time, or as a source is ready.

import { Connection } from './connections.ts'
import { Loop } from './loop.ts'
import { Simulation } from './simulation.ts'

// #region run
const outside = new Simulation()
const loop = new Loop(outside)
const say = (what: string) => console.log(loop.now(), what)

const connection = new Connection('Ann')
outside.at(15, () => connection.arrive('soup'))
loop.watch(connection, () => {
  say(`text: ${connection.take() ?? ''}`)
  loop.unwatch(connection)
})
loop.callLater(20, () => say('late'))
loop.callLater(10, () => say('early'))
loop.callSoon(() => {
  say('soon')
  loop.callSoon(() => say('a turn later'))
})
loop.callSoon(() => say('soon, too'))
say('all asked for')
loop.run()
say(`${outside.polls} polls`)
// #endregion run
