// The value of the first next() answers nothing. Each later call answers the
// yield that the body is parked at, runs on to the next one, and only then comes
// back with what that one hands out. throw() does the same, from a catch.

export function program(log: (line: string) => void) {
  function* talk(): Generator<string, string, string> {
    log(`hears ${yield 'one'}`)
    try {
      log(`hears ${yield 'two'}`)
    } catch (error) {
      log(`catches ${String(error)}`)
      log(`hears ${yield 'three'}`)
    }
    return 'four'
  }

  const other = talk()
  log(`gets ${other.next('a').value}`)
  log(`gets ${other.next('b').value}`)
  log(`gets ${other.throw('c').value}`)
  log(`gets ${other.next('d').value}`)
  log(`gets ${other.next('e').value}`)
}

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  'gets one',
  'hears b',
  'gets two',
  'catches c',
  'gets three',
  'hears d',
  'gets four',
  'gets undefined',
]
