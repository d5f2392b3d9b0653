// You hand what started the inner generator on to it. The value that brought
// outer to its yield* is used up; the first next() of inner gets undefined, and
// its first yield waits for what comes after.
export const said: string[] = [
  'out comes zero',
  'outer hears b',
  'inner hears b',
  'out comes one',
  'inner hears c',
  'out comes two',
  'inner catches d',
  'outer gets enough',
  'out comes three',
  'outer leaves',
  'out comes e',
]
