/** What is said, in order. */
export const said: string[] = [
  'out comes zero',
  'outer hears b',
  'out comes one',
  'inner hears c',
  'out comes two',
  'inner catches d',
  'outer gets enough',
  'out comes three',
  'outer leaves',
  'out comes e',
]
