// A body in chunks: text in, pieces out, and no I/O.

/** Yields `undefined` to ask for text, or a piece of the body; returns
 * what comes behind it. */
export function* dechunk(): Generator<
  string | undefined,
  string,
  string | undefined
> {
  throw new Error('dechunk is not written yet')
}
