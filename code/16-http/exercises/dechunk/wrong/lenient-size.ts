// You leave it to parseInt what a size is. It reads as far as it can: for 3x
// it says 3, and for -3 it says -3. What has to be said of the whole line?

type Part<T> = Generator<string | undefined, T, string | undefined>

/** Yields `undefined` to ask for text, or a piece of the body; returns
 * what comes behind it. */
export function* dechunk(): Part<string> {
  let rest = ''

  function* line(): Part<string> {
    while (!rest.includes('\r\n')) rest += (yield undefined) ?? ''
    const end = rest.indexOf('\r\n')
    const text = rest.slice(0, end)
    rest = rest.slice(end + 2)
    return text
  }

  while (true) {
    const [digits = ''] = (yield* line()).split(';')
    const size = Number.parseInt(digits, 16)
    if (Number.isNaN(size)) throw new SyntaxError('no size')
    if (size === 0) break
    for (let left = size; left > 0;) {
      while (rest === '') rest = (yield undefined) ?? ''
      const piece = rest.slice(0, left)
      rest = rest.slice(piece.length)
      left -= piece.length
      yield piece
    }
    while (rest.length < 2) rest += (yield undefined) ?? ''
    if (!rest.startsWith('\r\n')) throw new SyntaxError('no end')
    rest = rest.slice(2)
  }
  while ((yield* line()) !== '') continue
  return rest
}
