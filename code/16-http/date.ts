// The line with the date, which every answer has. It is the same for a
// second, and so is made once a second.

// #region date
/** Gives the line for the time of a clock, in milliseconds since 1970. */
export function dateLine(clock: () => number): () => string {
  let second = NaN
  let line = ''
  return () => {
    const now = Math.floor(clock() / 1000)
    if (now !== second) {
      second = now
      line = `Date: ${new Date(now * 1000).toUTCString()}\r\n`
    }
    return line
  }
}
// #endregion date
