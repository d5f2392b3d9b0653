// You let throw() come back with nothing, and the yield in the catch block hand
// its value to the next call. Who asked the body to go on, and so is handed what
// it yields next?

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
  'gets undefined',
  'hears d',
  'gets three',
  'gets four',
]
