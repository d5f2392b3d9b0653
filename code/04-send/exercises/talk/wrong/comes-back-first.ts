// You log what the caller gets before what the body hears. next() is an ordinary
// call: it comes back when the body has run to its next yield. What does the body
// do on its way there?

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
  'gets two',
  'hears b',
  'gets three',
  'catches c',
  'gets four',
  'hears d',
  'gets undefined',
]
