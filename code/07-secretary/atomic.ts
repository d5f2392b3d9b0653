// Two workers add 1 to a shared total 100,000 times each, without a loss:
// each addition is one indivisible step.

import { isMainThread, Worker, workerData } from 'node:worker_threads'

// #region all
const memory = isMainThread
  ? new SharedArrayBuffer(4)
  : (workerData as SharedArrayBuffer)
const cells = new Int32Array(memory)

if (isMainThread) {
  let running = 2
  const ended = () => {
    running -= 1
    if (running === 0) console.log('total', cells[0])
  }
  for (let n = 0; n < 2; n++)
    new Worker(import.meta.filename, { workerData: memory }).on(
      'exit',
      ended,
    )
} else {
  for (let n = 0; n < 100_000; n++) Atomics.add(cells, 0, 1)
}
// #endregion all
