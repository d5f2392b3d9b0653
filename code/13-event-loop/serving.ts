// The server as tasks, traced: who waits for a client, and who for a
// recipe.

import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { clients } from './connections.ts'
import { Loop } from './loop.ts'
import { LoopHost } from './loop-host.ts'
import { Simulation } from './simulation.ts'
import { serve } from './task-server.ts'

// #region run
const outside = new Simulation()
const host = new LoopHost(new Loop(outside))
export const trace = new Recorder(() => host.now())

const options = { host, observer: trace.observe }
new Scheduler(options).run(function* main() {
  for (const connection of clients(outside).slice(0, 3)) {
    const { client } = connection
    yield* spawn(() => serve(host, connection, () => undefined), client)
  }
})
// #endregion run
