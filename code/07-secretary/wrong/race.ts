// Two workers add 1 to a shared total at the same time, once each.
// @outcomes 12

import { isMainThread, Worker, workerData } from 'node:worker_threads'

// #region add
const memory = isMainThread
  ? new SharedArrayBuffer(8)
  : (workerData as SharedArrayBuffer)
const cells = new Int32Array(memory)
const [TOTAL, HERE] = [0, 1]

function addOne() {
  Atomics.add(cells, HERE, 1)
  while (Atomics.load(cells, HERE) < 2); // until both are here
  compute()
  const seen = cells[TOTAL]!
  compute()
  cells[TOTAL] = seen + 1
}
// #endregion add

/** Something that takes a while, now longer, now shorter. */
function compute() {
  for (let n = Math.random() * 3_000_000; n > 0; n--);
}

// #region run
if (isMainThread) {
  let running = 2
  const ended = () => {
    running -= 1
    if (running === 0) console.log('total', cells[TOTAL])
  }
  for (let n = 0; n < 2; n++)
    new Worker(import.meta.filename, { workerData: memory }).on(
      'exit',
      ended,
    )
} else {
  addOne()
}
// #endregion run
