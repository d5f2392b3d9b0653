// using closes what a block holds when the block is left: a file, or a
// generator that is pulled by hand.
import { open, opened } from './files.ts'

// #region lines
function* lines(name: string) {
  using file = open(name)
  for (const line of file.lines) yield line
}
// #endregion lines

// #region header
function firstTwo(name: string) {
  using reading = lines(name)
  return [reading.next().value, reading.next().value]
}

console.log(firstTwo('kitchen.log'), 'open:', opened.now)
// #endregion header
