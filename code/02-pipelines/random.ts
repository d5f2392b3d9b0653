// Numbers that look like chance and depend on the seed alone. With them
// the book makes its data: the same seed makes the same log everywhere.

// #region randoms
/**
 * Numbers from 0 up to 1, without end (mulberry32, by Tommy Ettinger,
 * public domain). Not for secrets.
 */
export function* randoms(seed: number): Generator<number, never> {
  let state = seed | 0
  while (true) {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    yield ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}
// #endregion randoms
