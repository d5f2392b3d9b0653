/** Who runs, turn by turn: eight names. */
export const turns: string[] = [
  'Ann',
  'Bob',
  'Cid',
  'Bob',
  'Ann',
  'Cid',
  'Bob',
  'Bob',
]
