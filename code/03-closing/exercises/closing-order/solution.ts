// A break resumes the last stage with a return at its yield. Its inner
// finally runs first, since the yield stands in that try. Then its loop is
// left, which closes `even`; and the loop in `even` closes `numbers`, before
// the finally of `even` runs. No line that stands behind a loop is reached.

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
  'squared: done with 4',
  'numbers: closed',
  'even: closed',
  'behind the loop',
]
