// You let the first value be heard. Until the first next() no yield waits for
// one: it starts the body, and what it brings is lost.
export const said: string[] = [
  'out comes zero',
  'outer hears a',
  'out comes one',
  'inner hears b',
  'out comes two',
  'inner hears c',
  'outer gets enough',
  'out comes three',
  'outer leaves',
  'out comes e',
]
