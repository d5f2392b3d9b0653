// A sink that flushes in its finally block: whoever gives up half-way
// is told that the half was the whole.

import { primed } from '../primed.ts'

// #region all
const lines = primed(function* (
  found: string[],
): Generator<void, void, string> {
  let rest = ''
  try {
    while (true) {
      const [first = '', ...more] = (yield).split('\n')
      rest += first
      for (const next of more) {
        found.push(rest)
        rest = next
      }
    }
  } finally {
    found.push(rest)
  }
})

const found: string[] = []
const splitter = lines(found)
splitter.next('PAY 10\nPAY 1')
splitter.return() // the connection broke before 000 came
console.log(found)
// #endregion all
