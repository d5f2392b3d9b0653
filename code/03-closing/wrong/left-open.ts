// A hundred searches, each left at its first find, leave a hundred files
// open: what stands behind the last yield is not reached.
import { open, opened } from '../files.ts'

// #region lines
function* lines(name: string) {
  const file = open(name)
  for (const line of file.lines) yield line
  file.close()
}
// #endregion lines

// #region search
function firstError(name: string) {
  for (const line of lines(name)) {
    if (line.startsWith('error')) return line
  }
}

for (let n = 1; n <= 100; n++) firstError(`${n}.log`)
console.log('files left open:', opened.now)
// #endregion search
