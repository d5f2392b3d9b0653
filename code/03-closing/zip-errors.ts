// What a zip shows and closes when its inputs fail.
import { zip } from './zip.ts'

// #region cases
/** An endless input that says when it is closed, and fails where told. */
function input(name: string, fails: 'next' | 'return' | 'never') {
  return Iterator.from({
    next() {
      if (fails === 'next') throw new Error(`${name} next`)
      return { done: false, value: name }
    },
    return() {
      console.log(`  ${name} closed`)
      if (fails === 'return') throw new Error(`${name} return`)
      return { done: true, value: undefined }
    },
  })
}

function walk(left: Iterable<unknown>, right: Iterable<unknown>) {
  try {
    for (const pair of zip(left, right)) break
  } catch (error) {
    console.log('  seen:', String(error))
  }
}

console.log('next() of the left throws')
walk(input('left', 'next'), input('right', 'never'))
console.log('return() of the left throws')
walk(input('left', 'return'), input('right', 'never'))
console.log('both')
walk(input('left', 'next'), input('right', 'return'))
// #endregion cases
