// You let the body hear `a`. The first next() starts the body, and no yield is
// there yet to take its value. Which call is the first that finds one?

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
  'hears a',
  'gets two',
  'hears b',
  'gets three',
  'hears d',
  'gets four',
  'gets undefined',
]
