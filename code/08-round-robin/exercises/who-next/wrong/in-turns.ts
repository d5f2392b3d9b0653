// You let them take turns, one after the other: that is round robin. Bob
// has twice the weight, so his turns age him half as much.
export const turns: string[] = [
  'Ann',
  'Bob',
  'Cid',
  'Ann',
  'Bob',
  'Cid',
  'Ann',
  'Bob',
]
