// You let the cooks come in when they are made, before “ready”. What does a
// call of a generator function run?
export const said: string[] = [
  'Ann comes in',
  'Bob comes in',
  'Cy comes in',
  'ready',
  'Ann 1',
  'Cy 1',
  'Ann 2',
  'closed',
]
