// A piece is given when its whole chunk is there. A chunk may be as large as
// a client likes, and all of it would lie in memory: give what has come.

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
    while (rest.length < size) rest += (yield undefined) ?? ''
    yield rest.slice(0, size)
    rest = rest.slice(size)
    while (rest.length < 2) rest += (yield undefined) ?? ''
    if (!rest.startsWith('\r\n')) throw new SyntaxError('no end')
    rest = rest.slice(2)
  }
  while ((yield* line()) !== '') continue
  return rest
}
