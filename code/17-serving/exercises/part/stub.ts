// Which part of a file does a client ask for?

export interface Range {
  readonly start: number
  /** The first place that does not belong to it. */
  readonly end: number
}

export function rangeOf(
  value: string | undefined,
  size: number,
): Range | 'none' | undefined {
  throw new Error('not written yet')
}
