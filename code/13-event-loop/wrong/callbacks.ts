// Four clients of a server with callbacks: one gets its answers in the
// wrong order, and one gets none.

import { serve } from '../callback-server.ts'
import { clients } from '../connections.ts'
import { Loop } from '../loop.ts'
import { Simulation } from '../simulation.ts'

// #region run
const outside = new Simulation()
const loop = new Loop(outside)
const connections = clients(outside)
for (const connection of connections) serve(loop, connection)

while (!loop.idle) {
  try {
    loop.run()
  } catch (error) {
    console.log('nobody caught', String(error))
  }
}
for (const { client, received } of connections)
  console.log(client, received)
// #endregion run
