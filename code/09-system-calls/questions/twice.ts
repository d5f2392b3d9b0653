import { ok, Scheduler, suspend } from '../scheduler.ts'

// #region all
const answer = suspend<string>((resume) => {
  resume(ok('first'))
  resume(ok('second'))
  return undefined
}, 'an answer')

new Scheduler().run(function* () {
  console.log(yield* answer)
  console.log(yield* answer)
})
// #endregion all
