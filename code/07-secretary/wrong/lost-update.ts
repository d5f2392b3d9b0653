// The race, made certain to lose: the workers are made to take turns in an
// order that is bad.

import { isMainThread, Worker, workerData } from 'node:worker_threads'

const memory = isMainThread
  ? new SharedArrayBuffer(8)
  : (workerData as SharedArrayBuffer)
const cells = new Int32Array(memory)

// #region a-and-b
const [TOTAL, TURN] = [0, 1]

function a() {
  const seen = cells[TOTAL]!
  say(1)
  until(2)
  cells[TOTAL] = seen + 1
}

function b() {
  until(1)
  cells[TOTAL] = cells[TOTAL]! + 1
  say(2)
}
// #endregion a-and-b

// #region hand-over
/** Sets the turn, and wakes who waits for it. */
function say(turn: number) {
  Atomics.store(cells, TURN, turn)
  Atomics.notify(cells, TURN)
}

/** Blocks this thread until it is that turn. */
function until(turn: number) {
  for (;;) {
    const now = Atomics.load(cells, TURN)
    if (now === turn) return
    Atomics.wait(cells, TURN, now)
  }
}
// #endregion hand-over

// #region run
if (isMainThread) {
  const other = new Worker(import.meta.filename, { workerData: memory })
  a()
  other.on('exit', () => console.log('added twice, total', cells[TOTAL]))
} else {
  b()
}
// #endregion run
