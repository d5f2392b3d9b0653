// You let return() run outer to its end. It ends outer at the yield where it
// stands: only the finally runs, and the value is the one that came in.
export const said: string[] = [
  'out comes zero',
  'outer hears b',
  'out comes one',
  'inner hears c',
  'out comes two',
  'inner catches d',
  'outer gets enough',
  'out comes three',
  'outer hears e',
  'outer leaves',
  'out comes the end',
]
