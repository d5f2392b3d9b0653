import { everyRun } from '../interleavings.ts'

// #region all
const runs = everyRun((choose) => {
  const first = choose(2)
  return first === 0 ? 'left' : `right ${choose(2)}`
})
console.log([...runs].map(({ result }) => result).join(', '))
// #endregion all
