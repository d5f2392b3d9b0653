/** What the cooks say, in order. */
export const said: string[] = [
  'ready',
  'Ann comes in',
  'Bob comes in',
  'Cy comes in',
  'Ann 1',
  'Cy 1',
  'Ann 2',
  'closed',
]
