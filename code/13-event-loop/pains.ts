// Three servers, the same four clients: what is lost, and how long each is.

import { readFileSync } from 'node:fs'
import { Scheduler, spawn, unwrap } from '../09-system-calls/scheduler.ts'
import * as byCallback from './callback-server.ts'
import * as byCareful from './careful-server.ts'
import * as byTask from './task-server.ts'
import { clients, type Connection } from './connections.ts'
import { Loop } from './loop.ts'
import { LoopHost } from './loop-host.ts'
import { namesIn } from './names.ts'
import { Simulation, type Source } from './simulation.ts'

type Log = (error: Error) => void
type Start = (
  loop: Loop<Source>,
  connections: Connection[],
  log: Log,
) => void

// #region starts
const starts: Record<string, Start> = {
  callback: (loop, connections) => {
    for (const connection of connections) byCallback.serve(loop, connection)
  },
  careful: (loop, connections, log) => {
    for (const connection of connections)
      byCareful.serve(loop, connection, log)
  },
  task: (loop, connections, log) => {
    const host = new LoopHost(loop)
    new Scheduler({ host }).start(function* () {
      for (const connection of connections)
        yield* spawn(() => byTask.serve(host, connection, log))
    }, unwrap)
  },
}
// #endregion starts

// #region count
function count(start: Start) {
  const outside = new Simulation()
  const loop = new Loop(outside)
  const connections = clients(outside)
  const errors: Error[] = []
  const log: Log = (error) => errors.push(error)
  start(loop, connections, log)
  while (!loop.idle) {
    try {
      loop.run()
    } catch (error) {
      log(error as Error)
    }
  }
  const [ann] = connections
  return {
    unanswered: connections.filter((c) => c.received.length === 0).length,
    'first to Ann': ann?.received[0]?.split(' ')[0],
    trace: errors.flatMap((error) => namesIn(error, /server/)).join(' < '),
  }
}
// #endregion count

/** Lines of a server between its imports and its end. */
const lines = (name: string): number =>
  readFileSync(new URL(`${name}-server.ts`, import.meta.url), 'utf8')
    .split('// #region server')[1]!
    .split('\n')
    .filter((line) => line.trim() && !line.includes('//')).length

// #region table
const table: Record<string, object> = {}
for (const [name, start] of Object.entries(starts))
  table[name] = { ...count(start), lines: lines(name) }
console.table(table)
// #endregion table
