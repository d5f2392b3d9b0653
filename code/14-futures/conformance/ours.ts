// The programs, as our `async` runs them. A test holds that this is the
// file `native.ts` with other words.

import { async } from '../async.ts'
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

export const programs: Record<string, Program> = {
  // #region return
  'return 1': () => {
    const f = async(function* () {
      return 1
    })
    return f()
  },
  'return await p': () => {
    const f = async(function* () {
      return yield Promise.resolve(1)
    })
    return f()
  },
  'return p': () => {
    const f = async(function* () {
      return Promise.resolve(1)
    })
    return f()
  },
  // #endregion return
  'return await 1': () => {
    const f = async(function* () {
      return yield 1
    })
    return f()
  },
  'return nothing': () => {
    const f = async(function* () {})
    return f()
  },
  'return a thenable': () => {
    const f = async(function* () {
      return thenable(1)
    })
    return f()
  },
  'return await a thenable': () => {
    const f = async(function* () {
      return yield thenable(1)
    })
    return f()
  },
  'return a rejected promise': () => {
    const f = async(function* () {
      return failure()
    })
    return f()
  },
  'return await a rejected promise': () => {
    const f = async(function* () {
      return yield failure()
    })
    return f()
  },
  'return a promise that settles later': () => {
    const f = async(function* () {
      return after(3, 'late')
    })
    return f()
  },
  'return from a subclass': () => {
    const f = async(function* () {
      return Sub.resolve(1)
    })
    return f()
  },
  'throw at once': () => {
    const f = async(function* () {
      throw new Error('at once')
    })
    return f()
  },
  'throw after an await': () => {
    const f = async(function* () {
      yield undefined
      throw new Error('later')
    })
    return f()
  },
  'throw undefined': () => {
    const f = async(function* () {
      throw undefined
    })
    return f()
  },
  'begins at once': (say) => {
    const f = async(function* () {
      say('body')
      yield undefined
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
    const f = async(function* (n = fail()) {
      return n
    })
    return f()
  },
  'parameters are handed over': () => {
    const f = async(function* (a: number, b: number) {
      yield undefined
      return a + b
    })
    return f(2, 3)
  },
  'this is handed over': () => {
    const shelf = {
      eggs: 7,
      f: async(function* (this: { eggs: number }) {
        return this.eggs
      }),
    }
    return shelf.f()
  },
  'await a number': (say) => {
    const f = async(function* () {
      say(yield 1)
      say(yield 2)
    })
    return f()
  },
  'await a fulfilled promise': (say) => {
    const f = async(function* () {
      say(yield Promise.resolve('there'))
    })
    return f()
  },
  'await a promise that settles later': (say) => {
    const f = async(function* () {
      say(yield after(4, 'late'))
    })
    return f()
  },
  'await a promise twice': (say) => {
    const f = async(function* () {
      const p = after(2, 'once')
      say(yield p)
      say(yield p)
    })
    return f()
  },
  'await a thenable': (say) => {
    const f = async(function* () {
      say(yield thenable('then'))
    })
    return f()
  },
  'await a thenable of a thenable': (say) => {
    const f = async(function* () {
      say(yield thenable(thenable('deep')))
    })
    return f()
  },
  'await a thenable that rejects': (say) => {
    const f = async(function* () {
      try {
        yield rejecting
      } catch (error) {
        say(error)
      }
    })
    return f()
  },
  'await a thenable that throws': (say) => {
    const f = async(function* () {
      try {
        yield throwing
      } catch (error) {
        say(error)
      }
    })
    return f()
  },
  'await a thenable that calls back twice': (say) => {
    const f = async(function* () {
      say(yield twice)
    })
    return f()
  },
  'await an object whose then is no function': (say) => {
    const f = async(function* () {
      say(JSON.stringify(yield { then: 1 }))
    })
    return f()
  },
  'await a function with a then': (say) => {
    const f = async(function* () {
      say(yield Object.assign(() => 1, thenable('of a function')))
    })
    return f()
  },
  'await an object whose then is a getter that throws': (say) => {
    const f = async(function* () {
      const trap = {
        get then() {
          throw new Error('getter')
        },
      }
      try {
        yield trap
      } catch (error) {
        say(error)
      }
    })
    return f()
  },
  'await what throws when it is awaited': (say) => {
    const f = async(function* () {
      try {
        say(yield unreadable())
      } catch (error) {
        say(error)
      } finally {
        say(yield 'cleaned up')
      }
    })
    return f()
  },
  'await a subclass of Promise': (say) => {
    const f = async(function* () {
      say(yield Sub.resolve('sub'))
    })
    return f()
  },
  'await an async function': (say) => {
    const inner = async(function* () {
      say('inner')
      yield undefined
      return 'from inner'
    })
    const f = async(function* () {
      say(yield inner())
    })
    return f()
  },
  'three deep, awaited': () => {
    const one = async(function* () {
      yield undefined
      return 1
    })
    const two = async(function* () {
      return yield one()
    })
    const three = async(function* () {
      return yield two()
    })
    return three()
  },
  'three deep, returned': () => {
    const one = async(function* () {
      yield undefined
      return 1
    })
    const two = async(function* () {
      return one()
    })
    const three = async(function* () {
      return two()
    })
    return three()
  },
  'two by turns': (say) => {
    const f = async(function* (name: string) {
      for (let n = 1; n <= 3; n++) {
        say(`${name} ${String(n)}`)
        yield undefined
      }
    })
    f('tea')
    f('toast')
  },
  'beside a chain of then': (say) => {
    const f = async(function* () {
      for (let n = 1; n <= 3; n++) {
        yield undefined
        say(`await ${String(n)}`)
      }
    })
    let chain = Promise.resolve()
    for (let n = 1; n <= 3; n++)
      chain = chain.then(() => say(`then ${String(n)}`))
    return f()
  },
  'beside microtasks': (say) => {
    const f = async(function* () {
      say('before')
      yield undefined
      say('after')
    })
    queueMicrotask(() => say('queued first'))
    const end = f()
    queueMicrotask(() => say('queued second'))
    return end
  },
  'an error is caught': (say) => {
    const f = async(function* () {
      try {
        yield failure()
      } catch (error) {
        say(error)
      }
      return 'went on'
    })
    return f()
  },
  'an error from deep inside': (say) => {
    const inner = async(function* () {
      yield undefined
      throw new Error('inside')
    })
    const f = async(function* () {
      try {
        return yield inner()
      } catch (error) {
        say(error)
        return 'caught'
      }
    })
    return f()
  },
  // #region try
  'return p in a try': (say) => {
    const f = async(function* () {
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
    const f = async(function* () {
      try {
        return yield failure()
      } catch (error) {
        say(error)
        return 'caught'
      }
    })
    return f()
  },
  // #endregion try
  'rejected before it is awaited': (say) => {
    const f = async(function* () {
      const p = failsAfter(1, 'early')
      yield after(4, undefined)
      try {
        yield p
      } catch (error) {
        say(error)
      }
    })
    return f()
  },
  'two rejected, awaited in order': (say) => {
    const f = async(function* () {
      const first = failsAfter(5, 'first')
      const second = failsAfter(1, 'second')
      for (const p of [first, second]) {
        try {
          yield p
        } catch (error) {
          say(error)
        }
      }
    })
    return f()
  },
  'finally after a return': (say) => {
    const f = async(function* () {
      try {
        return 'value'
      } finally {
        say('finally')
        yield undefined
        say('cleaned up')
      }
    })
    return f()
  },
  'finally after return await': (say) => {
    const f = async(function* () {
      try {
        return yield after(2, 'value')
      } finally {
        say('finally')
      }
    })
    return f()
  },
  'finally runs before a returned promise is settled': (say) => {
    const f = async(function* () {
      try {
        return after(3, 'value')
      } finally {
        say('finally')
      }
    })
    return f()
  },
  'an error in finally replaces the first': () => {
    const f = async(function* () {
      try {
        yield failure()
      } finally {
        yield failsAfter(1, 'in finally')
      }
    })
    return f()
  },
  'an error in finally replaces a value': () => {
    const f = async(function* () {
      try {
        return 'value'
      } finally {
        yield failure()
      }
    })
    return f()
  },
  'an error waits while finally awaits': (say) => {
    const f = async(function* () {
      try {
        throw new Error('first')
      } finally {
        yield after(2, undefined)
        say('cleaned up')
      }
    })
    return f()
  },
  'Promise.all': (say) => {
    const f = async(function* () {
      const all = [after(3, 'a'), 'b', thenable('c')]
      say(String(yield Promise.all(all)))
    })
    return f()
  },
  'Promise.race': (say) => {
    const f = async(function* () {
      say(yield Promise.race([after(3, 'slow'), after(1, 'fast')]))
    })
    return f()
  },
  'a loop over thenables and promises': (say) => {
    const f = async(function* () {
      for (const item of [
        1,
        thenable(2),
        Promise.resolve(3),
        Sub.resolve(4),
      ])
        say(yield item)
    })
    return f()
  },
  'await in the middle of an expression': (say) => {
    const f = async(function* () {
      say([yield 1, yield after(2, 2)].join(' and '))
    })
    return f()
  },
  'settled by hand': (say) => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const f = async(function* () {
      say(yield promise)
    })
    const end = f()
    resolve('by hand')
    return end
  },
  'resolved with another promise': (say) => {
    const f = async(function* () {
      say(
        yield Promise.resolve(
          new Promise((resolve) => {
            resolve(after(1, 'inside'))
          }),
        ),
      )
    })
    return f()
  },
}
