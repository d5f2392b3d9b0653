// The size is read as a decimal number. Chunks count in hexadecimal: which
// digits does your test let through, and with which base are they read?

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
    if (!/^[0-9]+$/.test(digits)) throw new SyntaxError('no size')
    const size = Number.parseInt(digits, 10)
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
