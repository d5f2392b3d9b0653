// A file that is opened outside the generator's body is not closed if the
// generator was never started.
import { open, opened, type TextFile } from '../files.ts'

// #region all
function* linesOf(file: TextFile) {
  try {
    for (const line of file.lines) yield line
  } finally {
    file.close()
  }
}

const reading = linesOf(open('kitchen.log'))
console.log(reading.return(), 'open:', opened.now)
console.log(reading.next(), 'open:', opened.now)
// #endregion all
