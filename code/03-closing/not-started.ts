// return() and throw() on a generator that was never started run nothing
// of its body.
import { opened } from './files.ts'
import { lines } from './lines.ts'

// #region all
function* cautious() {
  try {
    yield 'working'
  } catch (error) {
    console.log('  caught', String(error))
  } finally {
    console.log('  cleaned')
  }
}

console.log('return:', cautious().return())
try {
  cautious().throw(new Error('stop'))
} catch (error) {
  console.log('throw: ', String(error), 'came back')
}
// #endregion all

// #region lines
lines('kitchen.log').return()
console.log('files left open:', opened.now)
// #endregion lines
