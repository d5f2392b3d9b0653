import { describe, expect, test } from 'vitest'
import { type Call, type Routine, run, Uncaught } from './stub.ts'

const call = (name: string, routine: Routine): Call => ({ name, routine })

function* count(n: number): Routine {
  if (n === 0) return 0
  return Number(yield call('count', count(n - 1))) + 1
}

/** What a run throws; it has to throw something. */
function thrownBy(routine: Routine, deepest?: number): unknown {
  try {
    run(call('main', routine), deepest)
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('a call', () => {
  test('gives what the called routine returns', () => {
    function* double(n: number): Routine {
      return n * 2
    }
    function* main(): Routine {
      const six = yield call('double', double(3))
      const eight = yield call('double', double(4))
      return [six, eight]
    }
    expect(run(call('main', main()))).toEqual([6, 8])
  })

  test('may go 100,000 deep', () => {
    expect(run(call('count', count(100_000)))).toBe(100_000)
  })

  test('of a routine that returns nothing gives undefined', () => {
    function* nothing(): Routine {
      return undefined
    }
    function* main(): Routine {
      yield call('count', count(2))
      return [yield call('nothing', nothing())]
    }
    expect(run(call('main', main()))).toEqual([undefined])
  })

  test('is begun with nothing, whatever went before', () => {
    const sent: unknown[] = []
    const first = count(0)
    const next = first.next.bind(first)
    first.next = (...values) => {
      sent.push(...values)
      return next(...values)
    }
    function* main(): Routine {
      const three = yield call('count', count(3))
      return [three, yield call('first', first)]
    }
    expect(run(call('main', main()))).toEqual([3, 0])
    expect(sent.filter((value) => value !== undefined)).toEqual([])
  })
})

describe('an error', () => {
  function* fails(): Routine {
    throw new Error('no water')
  }
  function* through(): Routine {
    return yield call('fails', fails())
  }

  test('can be caught by any of the callers', () => {
    function* main(): Routine {
      try {
        return yield call('through', through())
      } catch (error) {
        return String(error)
      }
    }
    expect(run(call('main', main()))).toBe('Error: no water')
  })

  test('runs the finally of those that it leaves, inside first', () => {
    const log: string[] = []
    function* tidy(name: string, below: () => Routine): Routine {
      try {
        return yield call('below', below())
      } finally {
        log.push(name)
      }
    }
    thrownBy(tidy('outer', () => tidy('inner', fails)))
    expect(log).toEqual(['inner', 'outer'])
  })

  test('that nobody catches tells what it is and where it was', () => {
    function* main(): Routine {
      return yield call('through', through())
    }
    const error = thrownBy(main())
    expect(error).toBeInstanceOf(Uncaught)
    const { names, cause } = error as Uncaught
    expect(names).toEqual(['fails', 'through', 'main'])
    expect(cause).toEqual(new Error('no water'))
  })

  test('does not answer for an earlier one that was caught', () => {
    function* main(): Routine {
      try {
        yield call('through', through())
      } catch {
        yield call('count', count(1))
      }
      throw new Error('no milk')
    }
    expect((thrownBy(main()) as Uncaught).names).toEqual(['main'])
  })

  test('may be undefined', () => {
    function* main(): Routine {
      throw undefined
    }
    const error = thrownBy(main())
    expect(error).toBeInstanceOf(Uncaught)
    expect((error as Uncaught).cause).toBe(undefined)
  })
})

describe('a call too many', () => {
  test('is one more than the deepest', () => {
    expect(run(call('count', count(9)), 10)).toBe(9)
    const { cause, names } = thrownBy(count(10), 10) as Uncaught
    expect(cause).toBeInstanceOf(RangeError)
    expect(names).toHaveLength(10)
  })

  test('is thrown at the yield of whoever made it', () => {
    function* careful(n: number): Routine {
      try {
        return Number(yield call('careful', careful(n + 1))) + 1
      } catch (error) {
        return error instanceof RangeError ? 100 : 0
      }
    }
    expect(run(call('careful', careful(1)), 5)).toBe(104)
  })
})
