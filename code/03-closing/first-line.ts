// Destructuring takes the first line and closes.
import { opened } from './files.ts'
import { lines } from './lines.ts'

// #region all
function firstLine(name: string) {
  const [line] = lines(name)
  return line
}

for (let n = 1; n <= 1000; n++) firstLine(`${n}.log`)
console.log('files left open:', opened.now)
// #endregion all
