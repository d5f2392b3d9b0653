// You stop behind the line of the chunk of size 0. There are more lines, up
// to an empty one, and the next message begins behind that.

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
    if (!/^[0-9a-f]+$/i.test(digits)) throw new SyntaxError('no size')
    const size = Number.parseInt(digits, 16)
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
  return rest
}
