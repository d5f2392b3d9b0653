// More than one core: a process for each, which all accept at one port.
// Node's `cluster` shares the port out; here they are only kept alive.

import cluster, { type Worker } from 'node:cluster'

// #region keep
/** A worker that ends so soon has not come up, and is not started again. */
const TOO_SOON = 1000

/** Starts so many workers, and another one for each that breaks down. */
export function keepWorkers(count: number): void {
  let isStopping = false
  const stop = (signal: NodeJS.Signals) => () => {
    isStopping = true
    for (const worker of workers()) worker.process.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, stop(signal))
  process.on('SIGHUP', () => {
    for (const worker of workers()) worker.process.kill('SIGHUP')
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

const workers = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter((worker) => !!worker)
// #endregion keep
