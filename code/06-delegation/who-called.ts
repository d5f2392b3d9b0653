// Errors cross the calls of a trampoline as they cross any others, and
// one that nobody catches tells which calls it left.

import { call, type Routine, trampoline } from './trampoline.ts'

// #region routines
function* boil(cups: number): Routine<never, string> {
  if (cups > 2) throw new Error('the kettle is too small')
  return `${cups} cups of water`
}

function* brew(cups: number): Routine<never, string> {
  return `tea from ${yield* call(boil, cups)}`
}

function* breakfast(guests: number): Routine<never, string> {
  try {
    return yield* call(brew, guests)
  } catch (error) {
    console.log('caught:', String(error))
    return yield* call(brew, guests - 1)
  }
}
// #endregion routines

// #region show
console.log(trampoline(breakfast, 3).next().value)
try {
  trampoline(breakfast, 4).next()
} catch (error) {
  console.log(String(error))
}
// #endregion show
