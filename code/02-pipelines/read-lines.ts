// The lines of a real file, read block by block. Invariant: held is one
// block, and what came after its last line break.

import { readSync } from 'node:fs'

// #region read
/**
 * The lines of an open file of UTF-8, from where it stands to its end. Who
 * opened it closes it. `size` is that of a block, in bytes.
 */
export function* readLines(
  file: number,
  size = 65_536,
): Generator<string, void> {
  const decoder = new TextDecoder()
  const block = new Uint8Array(size)
  let rest = ''
  while (true) {
    const read = readSync(file, block)
    rest += decoder.decode(block.subarray(0, read), { stream: read > 0 })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line
    if (read === 0) break
  }
  if (rest !== '') yield rest
}
// #endregion read
