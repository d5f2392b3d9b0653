// You let a cook come in and do its first step in one turn. The yield stands
// before the step, inside the loop: where does the body stop the first time?
export const said: string[] = [
  'ready',
  'Ann comes in',
  'Ann 1',
  'Bob comes in',
  'Cy comes in',
  'Cy 1',
  'Ann 2',
  'closed',
]
