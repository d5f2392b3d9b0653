// The program that serves this book: `npm start` runs it.
//
//   node code/17-serving/serve.ts FOLDER [--port 4173] [--help]
//
// @args --help

import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { LiveClock } from '../10-time/live-clock.ts'
import { NodeTcp } from '../15-sockets/node-tcp.ts'
import { show } from '../15-sockets/transport.ts'
import { logged, loggedRefusal } from './access-log.ts'
import { connectionsWithin, descriptorLimit } from './descriptors.ts'
import { Folder } from './disk.ts'
import { FlagError, type Flags, readFlags, usage } from './flags.ts'
import { LineOutput } from './line-output.ts'
import { SiteServer } from './site-server.ts'
import { keepWorkers, onStop } from './workers.ts'

// #region main
try {
  if (process.argv.includes('--help')) console.log(usage())
  else main(readFlags(process.argv.slice(2), process.env))
} catch (error) {
  if (!(error instanceof FlagError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function main(flags: Flags): void {
  const workers = flags.workers || availableParallelism()
  if (workers > 1 && cluster.isPrimary) keepWorkers(workers)
  else serve(flags)
}
// #endregion main

// #region serve
function serve(flags: Flags): void {
  const host = new LiveClock()
  const output = new LineOutput(process.stdout)
  const clock = { date: Date.now, now: () => host.now() }
  const server = new SiteServer(new NodeTcp(host), new Folder(flags.root), {
    base: flags.base,
    ...limits(flags),
    ...(flags.log && { refused: loggedRefusal(output.write, clock) }),
    around: (handler) =>
      flags.log
        ? logged(handler, output.write, clock, flags.proxy)
        : handler,
  })
  const { host: name, port } = flags
  const program = () =>
    server.serve({ host: name, port }, (address) => {
      const at = `http://${show(address)}${flags.base}`
      console.log(`${server.site.size} files at ${at} (Ctrl-C ends it)`)
    })
  const scheduler = new Scheduler({ host })
  scheduler.start(program, (outcome) => {
    output.flush()
    if (outcome.ok) return cluster.worker?.disconnect()
    console.error(String(outcome.error))
    process.exit(1)
  })
  onStop(() => server.http.stop())
  process.on('SIGHUP', () => {
    scheduler.spawn(() => scanAgain(server), 'reading the folder again')
  })
}
// #endregion serve

// #region limits
/** As many connections as descriptors allow, which is said if it is less
 * than was asked for. */
function limits({ limits }: Flags): Flags['limits'] {
  const wished = limits.counts?.connections ?? Infinity
  const limit = descriptorLimit()
  const connections = connectionsWithin(wished, limit)
  if (connections < wished)
    console.error(
      `${connections} connections at a time, not ${wished}: this process may have ${limit} files open (ulimit -Hn)`,
    )
  return { ...limits, counts: { ...limits.counts, connections } }
}
// #endregion limits

// #region again
/** A folder that cannot be read now is told of; the old names stay. */
function* scanAgain({ site }: SiteServer): Coroutine<void> {
  try {
    yield* site.scan()
  } catch (error) {
    console.error(String(error))
  }
}
// #endregion again
