// What a worker may say to the page: no more lines and characters than its limits, and nothing after
// the end. The worker counts too, so that a loop that prints is stopped where it runs; this count is
// for a program that found a way past its console. Invariant: what passes ends at most once.

import type { Limits, Said } from './protocol.ts'

/** Gives the way in: messages go through it to `pass`, until the program has ended or said too much. */
export function gate(
  { lines, characters }: Limits,
  pass: (said: Said) => void,
): (said: Said | undefined) => void {
  let isOver = false
  return (said) => {
    if (isOver || !said) return
    if ('text' in said) {
      lines -= 1
      characters -= said.text.length
    }
    // one more than the lines: the error that ends a program may come after its last line
    const isFlood = lines < -1 || characters < 0
    isOver = isFlood || said.type === 'ended'
    pass(isFlood ? { type: 'ended', how: 'flood' } : said)
  }
}
