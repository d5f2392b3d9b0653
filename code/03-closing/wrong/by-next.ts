// A stage that pulls by hand does not pass a break on: the file stays open.
import { opened } from '../files.ts'
import { lines } from '../lines.ts'

// #region pairs
function* pairs(input: Iterator<string>) {
  while (true) {
    const first = input.next()
    if (first.done) return
    const second = input.next()
    if (second.done) return
    yield [first.value, second.value]
  }
}
// #endregion pairs

// #region break
for (const pair of pairs(lines('kitchen.log'))) {
  console.log(pair)
  break
}
console.log('files left open:', opened.now)
// #endregion break
