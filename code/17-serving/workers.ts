// More than one core: a process for each, which all accept at one port.
// Node's `cluster` shares the port out; here they are only kept alive.

import cluster, { type Worker } from 'node:cluster'

// #region keep
/** A worker that ends so soon has not come up, and is not started again. */
const TOO_SOON = 1000

/** Starts so many workers, and another one for each that breaks down. */
export function keepWorkers(count: number): void {
  let isStopping = false
  onSignals((isFirst) => {
    isStopping = true
    for (const worker of workers())
      if (isFirst) tellToStop(worker)
      else worker.process.kill('SIGKILL')
    if (!isFirst) process.exitCode = 1
  })
  process.on('SIGHUP', () => {
    for (const worker of workers()) worker.process.kill('SIGHUP')
  })
  cluster.on('listening', (worker) => {
    if (isStopping) tellToStop(worker) // it could not hear it before
  })
  const start = (): void => {
    const made = performance.now()
    cluster.fork().once('exit', (code: number | null, signal: string) => {
      if (isStopping || code === 0) return
      console.error(`a worker has ended: ${signal || `code ${code}`}`)
      if (performance.now() - made > TOO_SOON) start()
      else process.exitCode = 1
    })
  }
  for (let started = 0; started < count; started++) start()
}
// #endregion keep

// #region tell
/** A message, for a signal may reach the workers too, and twice means at
 * once: a terminal sends Ctrl-C to all processes of a program. */
const STOP = 'stop'

function tellToStop(worker: Worker): void {
  if (worker.isConnected()) worker.send(STOP)
}

const workers = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter((worker) => !!worker)
// #endregion tell

// #region stop
/** Calls `stop` when this process, or the one that keeps it, is to end. */
export function onStop(stop: () => void): void {
  process.on('message', (message) => {
    if (message === STOP) stop()
  })
  onSignals((isFirst) => {
    if (isFirst) stop()
    else process.exit(1)
  })
}

function onSignals(told: (isFirst: boolean) => void): void {
  let count = 0
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      count += 1
      told(count === 1)
    })
}
// #endregion stop
