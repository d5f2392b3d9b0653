// A pipeline that nobody walks does nothing.
import { filter, map } from '../stages.ts'

// #region all
function shout(word: string) {
  console.log(word)
  return word.toUpperCase()
}

const loud = map(['tea', 'toast'], shout)
const short = filter(loud, (word) => word.length < 4)
console.log('ready')
short.next()
// #endregion all
