// The generator that this chapter takes apart: two yields, a loop, a
// finally, three variables.

// #region all
/** Asks how many guests there are, then each for a number of cups. */
export function* serve(
  log: (line: string) => void,
): Generator<string, number, number> {
  let cups = 0
  const guests = yield 'how many guests?'
  try {
    for (let guest = 1; guest <= guests; guest++) {
      cups += yield `cups for guest ${guest}?`
    }
  } finally {
    log(`wash ${cups}`)
  }
  return cups
}
// #endregion all
