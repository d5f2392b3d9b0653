/** What is said, in order; the first line stands here. */
export const said: string[] = [
  'out comes zero',
  // …
]
