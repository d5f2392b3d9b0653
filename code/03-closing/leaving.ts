// Whichever way a for…of loop is left early, it calls return() once.
import { Watched } from './watched.ts'

// #region all
function left(how: string, walk: (numbers: Watched) => void) {
  const numbers = new Watched()
  try {
    walk(numbers)
  } catch {}
  console.log(how, '— calls of return():', numbers.returns)
}

left('break          ', (numbers) => {
  for (const n of numbers) break
})
left('return         ', (numbers) => {
  for (const n of numbers) return
})
left('throw          ', (numbers) => {
  for (const n of numbers) throw new Error(`found ${n}`)
})
left('continue outer ', (numbers) => {
  outer: for (const again of ['once']) {
    for (const n of numbers) continue outer
  }
})
// #endregion all
