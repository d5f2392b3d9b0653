// You let outer hear what is meant for inner. While outer stands at its yield*,
// no line of it runs: the value goes to the innermost yield.
export const said: string[] = [
  'out comes zero',
  'outer hears b',
  'out comes one',
  'outer hears c',
  'inner hears c',
  'out comes two',
  'inner catches d',
  'outer gets enough',
  'out comes three',
  'outer leaves',
  'out comes e',
]
