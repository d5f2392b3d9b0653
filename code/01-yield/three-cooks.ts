// Three cooks in turns, of whom one has less to do than the others.

// #region cook
/** Says a line for each step, and one more when all is done. */
export function* cook(
  name: string,
  steps: number,
  say: (line: string) => void,
): Generator<void, void, unknown> {
  say(`${name} comes in`)
  for (let step = 1; step <= steps; step++) {
    yield
    say(`${name} ${step}`)
  }
}
// #endregion cook

// #region turns
/** Asks the first in the row, and sends it to the end if it is not done. */
export function turns(say: (line: string) => void): void {
  const row = [cook('Ann', 2, say), cook('Bob', 0, say), cook('Cy', 1, say)]
  say('ready')
  for (const each of row) if (!each.next().done) row.push(each)
  say('closed')
}
// #endregion turns
