// Chance as a parameter. Whatever is left open in this book asks a
// `Choose`; the same answers make the same run, every time.

// #region choose
/** One of `count` possibilities: a whole number from 0 to `count` - 1. */
export type Choose = (count: number) => number
// #endregion choose

// #region seeded
/**
 * Answers that look like chance and depend on the seed alone (mulberry32,
 * by Tommy Ettinger, public domain). Not for secrets.
 */
export function seeded(seed: number): Choose {
  let state = seed | 0
  return (count) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) % count
  }
}
// #endregion seeded
