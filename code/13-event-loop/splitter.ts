// Lines out of pieces, for a caller who is called back: a function that
// keeps the rest of a line until it comes.

// #region splitter
/** Made once for each connection; gives the lines that are complete. */
export function splitter(): (piece: string) => string[] {
  let rest = ''
  return (piece) => {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    return lines
  }
}
// #endregion splitter
