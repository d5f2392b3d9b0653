/** What the cooks say, in order; the first and the last line stand here. */
export const said: string[] = [
  'ready',
  // …
  'closed',
]
