// Three logs are merged, the walk is left at the first line, and no file is
// left open.
import { opened } from './files.ts'
import { lines } from './lines.ts'
import { merge } from './merge.ts'

// #region all
const logs = ['a.log', 'b.log', 'c.log'].map(lines)
const byText = (a: string, b: string) => a.localeCompare(b)

for (const line of merge(logs, byText)) {
  console.log(line, '— open while we read:', opened.now)
  break
}
console.log('files left open:', opened.now)
// #endregion all
