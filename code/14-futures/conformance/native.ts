// The programs, as the engine runs them. `ours.ts` is this file with other
// words: `function*` for `async function`, and `yield` for `await`.

import type { Program } from './run.ts'
import {
  after,
  failsAfter,
  failure,
  rejecting,
  Sub,
  thenable,
  throwing,
  twice,
  unreadable,
} from './things.ts'

const async = <F>(body: F): F => body

export const programs: Record<string, Program> = {
  // #region return
  'return 1': () => {
    const f = async(async function () {
      return 1
    })
    return f()
  },
  'return await p': () => {
    const f = async(async function () {
      return await Promise.resolve(1)
    })
    return f()
  },
  'return p': () => {
    const f = async(async function () {
      return Promise.resolve(1)
    })
    return f()
  },
  // #endregion return
  'return await 1': () => {
    const f = async(async function () {
      return await 1
    })
    return f()
  },
  'return nothing': () => {
    const f = async(async function () {})
    return f()
  },
  'return a thenable': () => {
    const f = async(async function () {
      return thenable(1)
    })
    return f()
  },
  'return await a thenable': () => {
    const f = async(async function () {
      return await thenable(1)
    })
    return f()
  },
  'return a rejected promise': () => {
    const f = async(async function () {
      return failure()
    })
    return f()
  },
  'return await a rejected promise': () => {
    const f = async(async function () {
      return await failure()
    })
    return f()
  },
  'return a promise that settles later': () => {
    const f = async(async function () {
      return after(3, 'late')
    })
    return f()
  },
  'return from a subclass': () => {
    const f = async(async function () {
      return Sub.resolve(1)
    })
    return f()
  },
  'throw at once': () => {
    const f = async(async function () {
      throw new Error('at once')
    })
    return f()
  },
  'throw after an await': () => {
    const f = async(async function () {
      await undefined
      throw new Error('later')
    })
    return f()
  },
  'throw undefined': () => {
    const f = async(async function () {
      throw undefined
    })
    return f()
  },
  'begins at once': (say) => {
    const f = async(async function () {
      say('body')
      await undefined
      say('resumed')
    })
    const end = f()
    say('called')
    return end
  },
  'default parameter throws': () => {
    const fail = (): number => {
      throw new Error('no default')
    }
    const f = async(async function (n = fail()) {
      return n
    })
    return f()
  },
  'parameters are handed over': () => {
    const f = async(async function (a: number, b: number) {
      await undefined
      return a + b
    })
    return f(2, 3)
  },
  'this is handed over': () => {
    const shelf = {
      eggs: 7,
      f: async(async function (this: { eggs: number }) {
        return this.eggs
      }),
    }
    return shelf.f()
  },
  'await a number': (say) => {
    const f = async(async function () {
      say(await 1)
      say(await 2)
    })
    return f()
  },
  'await a fulfilled promise': (say) => {
    const f = async(async function () {
      say(await Promise.resolve('there'))
    })
    return f()
  },
  'await a promise that settles later': (say) => {
    const f = async(async function () {
      say(await after(4, 'late'))
    })
    return f()
  },
  'await a promise twice': (say) => {
    const f = async(async function () {
      const p = after(2, 'once')
      say(await p)
      say(await p)
    })
    return f()
  },
  'await a thenable': (say) => {
    const f = async(async function () {
      say(await thenable('then'))
    })
    return f()
  },
  'await a thenable of a thenable': (say) => {
    const f = async(async function () {
      say(await thenable(thenable('deep')))
    })
    return f()
  },
  'await a thenable that rejects': (say) => {
    const f = async(async function () {
      try {
        await rejecting
      } catch (error) {
        say(error)
      }
    })
    return f()
  },
  'await a thenable that throws': (say) => {
    const f = async(async function () {
      try {
        await throwing
      } catch (error) {
        say(error)
      }
    })
    return f()
  },
  'await a thenable that calls back twice': (say) => {
    const f = async(async function () {
      say(await twice)
    })
    return f()
  },
  'await an object whose then is no function': (say) => {
    const f = async(async function () {
      say(JSON.stringify(await { then: 1 }))
    })
    return f()
  },
  'await a function with a then': (say) => {
    const f = async(async function () {
      say(await Object.assign(() => 1, thenable('of a function')))
    })
    return f()
  },
  'await an object whose then is a getter that throws': (say) => {
    const f = async(async function () {
      const trap = {
        get then() {
          throw new Error('getter')
        },
      }
      try {
        await trap
      } catch (error) {
        say(error)
      }
    })
    return f()
  },
  'await what throws when it is awaited': (say) => {
    const f = async(async function () {
      try {
        say(await unreadable())
      } catch (error) {
        say(error)
      } finally {
        say(await 'cleaned up')
      }
    })
    return f()
  },
  'await a subclass of Promise': (say) => {
    const f = async(async function () {
      say(await Sub.resolve('sub'))
    })
    return f()
  },
  'await an async function': (say) => {
    const inner = async(async function () {
      say('inner')
      await undefined
      return 'from inner'
    })
    const f = async(async function () {
      say(await inner())
    })
    return f()
  },
  'three deep, awaited': () => {
    const one = async(async function () {
      await undefined
      return 1
    })
    const two = async(async function () {
      return await one()
    })
    const three = async(async function () {
      return await two()
    })
    return three()
  },
  'three deep, returned': () => {
    const one = async(async function () {
      await undefined
      return 1
    })
    const two = async(async function () {
      return one()
    })
    const three = async(async function () {
      return two()
    })
    return three()
  },
  'two by turns': (say) => {
    const f = async(async function (name: string) {
      for (let n = 1; n <= 3; n++) {
        say(`${name} ${String(n)}`)
        await undefined
      }
    })
    f('tea')
    f('toast')
  },
  'beside a chain of then': (say) => {
    const f = async(async function () {
      for (let n = 1; n <= 3; n++) {
        await undefined
        say(`await ${String(n)}`)
      }
    })
    let chain = Promise.resolve()
    for (let n = 1; n <= 3; n++)
      chain = chain.then(() => say(`then ${String(n)}`))
    return f()
  },
  'beside microtasks': (say) => {
    const f = async(async function () {
      say('before')
      await undefined
      say('after')
    })
    queueMicrotask(() => say('queued first'))
    const end = f()
    queueMicrotask(() => say('queued second'))
    return end
  },
  'an error is caught': (say) => {
    const f = async(async function () {
      try {
        await failure()
      } catch (error) {
        say(error)
      }
      return 'went on'
    })
    return f()
  },
  'an error from deep inside': (say) => {
    const inner = async(async function () {
      await undefined
      throw new Error('inside')
    })
    const f = async(async function () {
      try {
        return await inner()
      } catch (error) {
        say(error)
        return 'caught'
      }
    })
    return f()
  },
  // #region try
  'return p in a try': (say) => {
    const f = async(async function () {
      try {
        return failure()
      } catch (error) {
        say(error)
        return 'caught'
      }
    })
    return f()
  },
  'return await p in a try': (say) => {
    const f = async(async function () {
      try {
        return await failure()
      } catch (error) {
        say(error)
        return 'caught'
      }
    })
    return f()
  },
  // #endregion try
  'rejected before it is awaited': (say) => {
    const f = async(async function () {
      const p = failsAfter(1, 'early')
      await after(4, undefined)
      try {
        await p
      } catch (error) {
        say(error)
      }
    })
    return f()
  },
  'two rejected, awaited in order': (say) => {
    const f = async(async function () {
      const first = failsAfter(5, 'first')
      const second = failsAfter(1, 'second')
      for (const p of [first, second]) {
        try {
          await p
        } catch (error) {
          say(error)
        }
      }
    })
    return f()
  },
  'finally after a return': (say) => {
    const f = async(async function () {
      try {
        return 'value'
      } finally {
        say('finally')
        await undefined
        say('cleaned up')
      }
    })
    return f()
  },
  'finally after return await': (say) => {
    const f = async(async function () {
      try {
        return await after(2, 'value')
      } finally {
        say('finally')
      }
    })
    return f()
  },
  'finally runs before a returned promise is settled': (say) => {
    const f = async(async function () {
      try {
        return after(3, 'value')
      } finally {
        say('finally')
      }
    })
    return f()
  },
  'an error in finally replaces the first': () => {
    const f = async(async function () {
      try {
        await failure()
      } finally {
        await failsAfter(1, 'in finally')
      }
    })
    return f()
  },
  'an error in finally replaces a value': () => {
    const f = async(async function () {
      try {
        return 'value'
      } finally {
        await failure()
      }
    })
    return f()
  },
  'an error waits while finally awaits': (say) => {
    const f = async(async function () {
      try {
        throw new Error('first')
      } finally {
        await after(2, undefined)
        say('cleaned up')
      }
    })
    return f()
  },
  'Promise.all': (say) => {
    const f = async(async function () {
      const all = [after(3, 'a'), 'b', thenable('c')]
      say(String(await Promise.all(all)))
    })
    return f()
  },
  'Promise.race': (say) => {
    const f = async(async function () {
      say(await Promise.race([after(3, 'slow'), after(1, 'fast')]))
    })
    return f()
  },
  'a loop over thenables and promises': (say) => {
    const f = async(async function () {
      for (const item of [
        1,
        thenable(2),
        Promise.resolve(3),
        Sub.resolve(4),
      ])
        say(await item)
    })
    return f()
  },
  'await in the middle of an expression': (say) => {
    const f = async(async function () {
      say([await 1, await after(2, 2)].join(' and '))
    })
    return f()
  },
  'settled by hand': (say) => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const f = async(async function () {
      say(await promise)
    })
    const end = f()
    resolve('by hand')
    return end
  },
  'resolved with another promise': (say) => {
    const f = async(async function () {
      say(
        await Promise.resolve(
          new Promise((resolve) => {
            resolve(after(1, 'inside'))
          }),
        ),
      )
    })
    return f()
  },
}
