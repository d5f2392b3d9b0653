// Runs a program for twenty ticks, and keeps each line that it says with
// the tick in which it is said.

// #region run
export type Say = (line: unknown) => void

/** A program says lines; it may give a promise, whose end is said, too. */
export type Program = (say: Say) => unknown

/** A tick is one round of the microtask queue, counted by a chain of
 * microtasks, the first in each round. */
export async function trace(program: Program): Promise<string[]> {
  const lines: string[] = []
  let tick = 0
  const say: Say = (line) => lines.push(`${tick}: ${String(line)}`)
  const end = new Promise<void>((resolve) => {
    const count = (): void => {
      tick += 1
      if (tick < 20) queueMicrotask(count)
      else resolve()
    }
    queueMicrotask(count)
  })
  const given = program(say)
  if (given instanceof Promise)
    given.then(
      (value) => say(`gives ${String(value)}`),
      (error) => say(`throws ${String(error)}`),
    )
  await end
  return lines
}
// #endregion run
