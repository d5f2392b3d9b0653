/** Who runs, turn by turn: eight names. */
export const turns: string[] = [
  'Ann',
  // …
]
