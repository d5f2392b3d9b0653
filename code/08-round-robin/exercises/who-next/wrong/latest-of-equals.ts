// Your ages are right, and the fifth turn is not: all three are 1 by then.
// Among equals the one runs who has been ready for longest.
export const turns: string[] = [
  'Ann',
  'Bob',
  'Cid',
  'Bob',
  'Cid',
  'Ann',
  'Bob',
  'Bob',
]
