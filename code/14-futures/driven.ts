// One async function of ours, with one wait: who resumes the generator?

import { async, wait } from './async.ts'

// #region all
const eat = async(function* (dish: string) {
  console.log('waits for the', dish)
  const boiled = yield* wait(Promise.resolve(`boiled ${dish}`))
  console.log('eats the', boiled)
})

eat('egg')
console.log('the caller goes on')
// #endregion all
