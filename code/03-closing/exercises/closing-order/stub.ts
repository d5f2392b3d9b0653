// What does this program log? Fill in `prediction`; leave `program` alone.

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

/** Every line that `program` logs, in order. The first one is given. */
export const prediction: string[] = ['make 1']
