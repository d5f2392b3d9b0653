// You print the line behind the loop before anything is closed. A break calls
// return() and waits for it: closing is an ordinary call. When does the line
// behind the loop run?

export function program(log: (line: string) => void) {
  function* numbers() {
    try {
      for (let n = 1; n <= 9; n++) {
        log(`make ${n}`)
        yield n
      }
      log('numbers: end')
    } finally {
      log('numbers: closed')
    }
  }

  function* even(input: Iterable<number>) {
    try {
      for (const n of input) if (n % 2 === 0) yield n
    } finally {
      log('even: closed')
    }
  }

  function* squared(input: Iterable<number>) {
    for (const n of input) {
      try {
        yield n * n
      } finally {
        log(`squared: done with ${n}`)
      }
    }
    log('squared: end')
  }

  for (const n of squared(even(numbers()))) {
    log(`got ${n}`)
    if (n > 4) break
  }
  log('behind the loop')
}

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  'make 1',
  'make 2',
  'got 4',
  'squared: done with 2',
  'make 3',
  'make 4',
  'got 16',
  'behind the loop',
  'squared: done with 4',
  'numbers: closed',
  'even: closed',
]
