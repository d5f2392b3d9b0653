// Every way to cut a text into pieces: between two characters there is a
// cut or there is none, so a text of n characters has 2 ** (n - 1) ways.

// #region all
/** Each way to cut a text of at least one character into chunks. */
export function* chunkings(text: string): Generator<string[]> {
  for (let cuts = 0; cuts < 2 ** (text.length - 1); cuts++) {
    const chunks: string[] = []
    let from = 0
    for (let at = 1; at < text.length; at++) {
      if (((cuts >> (at - 1)) & 1) === 0) continue
      chunks.push(text.slice(from, at))
      from = at
    }
    yield [...chunks, text.slice(from)]
  }
}

/** How often `read` gives, chunk by chunk, what it gives for the whole. */
export function countRight(
  text: string,
  read: (chunks: string[]) => string[],
) {
  const expected = read([text]).join('\n')
  let [right, all] = [0, 0]
  for (const chunks of chunkings(text)) {
    all++
    if (read(chunks).join('\n') === expected) right++
  }
  return `${right} of ${all}`
}
// #endregion all
