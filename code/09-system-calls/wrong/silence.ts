// Two tasks wait for one another, and the program ends: no output, no
// error, exit code 0. Nobody was left who would have called.

// #region all
type Wait = (callback: () => void) => void

function drive(task: Generator<Wait, void>): void {
  const step = task.next()
  if (!step.done) step.value(() => drive(task))
}

const bells: Record<string, () => void> = {}

function* politely(mine: string, other: string): Generator<Wait, void> {
  yield (callback) => (bells[other] = callback) // after you
  bells[mine]?.()
  console.log(`${mine} went in`)
}

drive(politely('Alphonse', 'Gaston'))
drive(politely('Gaston', 'Alphonse'))
// #endregion all
