// You gave Bob a step. His loop runs from 1 to 0: not at all. He says one
// line, and his first next() is his last.
export const said: string[] = [
  'ready',
  'Ann comes in',
  'Bob comes in',
  'Cy comes in',
  'Ann 1',
  'Bob 1',
  'Cy 1',
  'Ann 2',
  'closed',
]
