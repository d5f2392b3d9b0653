// A tee holds the distance between its two sides: little if they advance
// together, everything if one goes first.
import { accessLog, written } from './access-log.ts'
import { tee } from './tee.ts'

// #region all
const ahead = (seen: number) => written.lines - seen

const [a, b] = tee(accessLog(1000))
let [seen, held] = [0, 0]
for (const _line of a) {
  held = Math.max(held, ahead(seen))
  b.next()
  seen++
}
console.log('together:     at most', held, 'held')

written.lines = 0
const [first, second] = tee(accessLog(1000))
for (const _line of first);
console.log('one, then one:', ahead(0), 'held, for', [...second].length)
// #endregion all
