// You let each cook finish before the next one comes in. That is what calls
// of ordinary functions do. A generator leaves at its yield, and the row asks
// somebody else.
export const said: string[] = [
  'ready',
  'Ann comes in',
  'Ann 1',
  'Ann 2',
  'Bob comes in',
  'Cy comes in',
  'Cy 1',
  'closed',
]
