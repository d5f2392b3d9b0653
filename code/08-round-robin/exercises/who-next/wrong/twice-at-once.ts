// You gave Bob two turns each time that his turn came. A weight is no such
// thing: after each single turn the youngest runs, whoever it is.
export const turns: string[] = [
  'Ann',
  'Bob',
  'Bob',
  'Cid',
  'Ann',
  'Bob',
  'Bob',
  'Cid',
]
