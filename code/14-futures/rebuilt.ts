// The same function twice: by the engine, and by a generator and a driver.

import { async, wait } from './async.ts'

const boil = (dish: string) => Promise.resolve(`a boiled ${dish}`)

// #region both
async function native(dish: string) {
  const boiled = await boil(dish)
  return `${boiled} with salt`
}

const ours = async(function* (dish: string) {
  const boiled = yield* wait(boil(dish))
  //    ^?
  return `${boiled} with salt`
})

native('egg').then((plate) => console.log('native:', plate))
ours('egg').then((plate) => console.log('ours:  ', plate))
console.log('both have begun')
// #endregion both
