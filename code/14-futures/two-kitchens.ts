// An async generator, by the engine and by ours: two requests at a time
// are asked, and are served in order.

import { OwnAsyncGenerator } from './async-generator.ts'
import { wait } from './async.ts'

const boil = (dish: string) => Promise.resolve(`boiled ${dish}`)

// #region both
async function* native() {
  try {
    yield 'water'
    yield await boil('egg')
  } finally {
    console.log('  the stove is off')
  }
}

const ours = () =>
  new OwnAsyncGenerator<string>(function* (emit) {
    try {
      yield* emit('water')
      yield* emit(yield* wait(boil('egg')))
    } finally {
      console.log('  the stove is off')
    }
  })
// #endregion both

// #region use
for (const kitchen of [native, ours]) {
  console.log(kitchen.name)
  const dishes = kitchen()
  const asked = [dishes.next(), dishes.next(), dishes.next()]
  for (const { value, done } of await Promise.all(asked))
    console.log(' ', done, value)

  for await (const dish of kitchen()) {
    console.log('  only', dish)
    break
  }
}
// #endregion use
