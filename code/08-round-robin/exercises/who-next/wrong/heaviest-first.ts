// You let the greatest weight run first. At the beginning all are of one
// age, and among equals the one runs who was ready first.
export const turns: string[] = [
  'Bob',
  'Ann',
  'Cid',
  'Bob',
  'Ann',
  'Cid',
  'Bob',
  'Bob',
]
