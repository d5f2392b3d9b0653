import { expect, test } from 'vitest'
import { serveAll } from './stub.ts'

/** A promise that knows whether somebody listens to it. */
class Watched extends Promise<string> {
  static override get [Symbol.species]() {
    return Promise
  }
  isHeard = false

  override then<A, B>(
    fulfilled?: ((value: string) => A | PromiseLike<A>) | null,
    rejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    if (rejected) this.isHeard = true
    return super.then(fulfilled, rejected)
  }
}

/** So many dishes that are settled by hand, and what was served. */
function table(count: number) {
  const cooks: {
    done: (dish: string) => void
    fail: (error: Error) => void
  }[] = []
  const dishes = Array.from(
    { length: count },
    () => new Watched((done, fail) => cooks.push({ done, fail })),
  )
  const served: string[] = []
  const end = serveAll(dishes, (dish) => served.push(dish)).then(
    () => served.push('end'),
    (error: unknown) => served.push(String(error)),
  )
  return { cooks, dishes, served, end }
}

async function ticks(): Promise<void> {
  for (let tick = 0; tick < 10; tick++) await undefined
}

test('serves in the order of the list', async () => {
  const { cooks, served, end } = table(2)
  cooks[1]!.done('toast')
  await ticks()
  cooks[0]!.done('egg')
  await end
  expect(served).toEqual(['egg', 'toast', 'end'])
})

test('serves a dish as soon as its turn has come', async () => {
  const { cooks, served, end } = table(2)
  cooks[0]!.done('egg')
  await ticks()
  expect(served).toEqual(['egg'])
  cooks[1]!.done('toast')
  await end
})

test('somebody listens to each, from the start', async () => {
  const { cooks, dishes, end } = table(3)
  await ticks()
  expect(dishes.map((dish) => dish.isHeard)).toEqual([true, true, true])
  for (const cook of cooks) cook.done('egg')
  await end
})

test('an error is thrown in its turn, and not before', async () => {
  const { cooks, dishes, served, end } = table(3)
  for (const dish of dishes) dish.catch(() => undefined) // for this test
  cooks[1]!.fail(new Error('burnt'))
  await ticks()
  expect(served).toEqual([])
  cooks[0]!.done('egg')
  cooks[2]!.done('tea')
  await end
  expect(served).toEqual(['egg', 'Error: burnt'])
})
