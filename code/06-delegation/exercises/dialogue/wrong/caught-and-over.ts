// You end the call of throw() with what inner returns. Nobody outside sees that:
// it is the value of the yield*, and outer goes on to its next yield.
export const said: string[] = [
  'out comes zero',
  'outer hears b',
  'out comes one',
  'inner hears c',
  'out comes two',
  'inner catches d',
  'out comes enough',
  'outer gets enough',
  'outer leaves',
  'out comes e',
]
