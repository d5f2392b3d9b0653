import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cases } from '../../code/03-closing/cases.ts'
import { open, opened } from '../../code/03-closing/files.ts'
import { lines } from '../../code/03-closing/lines.ts'
import { Failing, Watched } from '../../code/03-closing/watched.ts'

/** The calls of next() and return() that each way of walking makes, by its name and its end. */
const calls: Record<string, [nexts: number, returns: number]> = {
  'for…of: the end': [4, 0],
  'for…of: break': [1, 1],
  'for…of: return': [1, 1],
  'for…of: continue outer': [1, 1],
  'for…of: the body throws': [1, 1],
  'for…of: next() throws': [2, 0],
  'const [a]: one of three': [1, 1],
  'const [a, b, c]: three of three': [3, 1],
  'const [a, b, c, d]: the end': [4, 0],
  'const [a, ...rest]: the end': [4, 0],
  'const []: none of three': [0, 1],
  '[...spread]: the end': [4, 0],
  'Array.from(it, f): f throws': [1, 1],
  'new Map(it): not a pair': [1, 1],
  'it.find(f): found': [2, 1],
  'it.some(f): none found': [4, 0],
  'it.take(2): pulled twice': [2, 0],
  'it.take(2): the end': [2, 1],
  'it.take(0): the end': [0, 1],
  'it.map(f): f throws': [1, 1],
  'it.map(f): return(), not started': [0, 1],
  'a generator stage: return()': [1, 1],
  'a generator stage: return(), not started': [0, 0],
  'using: end of block': [1, 1],
  'it.next(): dropped': [1, 0],
}

describe('who closes what', () => {
  test('has a row for each way, and no other', () => {
    expect(cases.map(({ walk, end }) => `${walk}: ${end}`)).toEqual(Object.keys(calls))
  })

  for (const { walk, end, run, make = () => new Watched() } of cases)
    test(`${walk}: ${end}`, () => {
      const numbers = make()
      try {
        run(numbers)
      } catch (error) {
        expect(end).toMatch(/throws|not a pair/)
        expect(error).toBeInstanceOf(Error)
      }
      expect([numbers.nexts, numbers.returns]).toEqual(calls[`${walk}: ${end}`])
    })
})

describe('for…of and what return() answers', () => {
  class Rude extends Watched {
    override return(): never {
      super.return()
      return 'closed' as never
    }
  }

  test('a break minds an answer that is no object', () => {
    expect(() => {
      for (const _ of new Rude()) break
    }).toThrow(TypeError)
  })

  test('an error of the body goes before it', () => {
    expect(() => {
      for (const n of new Rude()) throw new RangeError(String(n))
    }).toThrow(RangeError)
  })

  test('what next() throws comes out, and nothing is closed', () => {
    const failing = new Failing()
    expect(() => [...failing]).toThrow('disk error')
    expect(failing.returns).toBe(0)
  })

  test('an error of return() replaces what the loop returns', () => {
    class Stuck extends Watched {
      override return(): never {
        throw new Error('stuck')
      }
    }
    const first = () => {
      for (const n of new Stuck()) return n
      return 0
    }
    expect(first).toThrow('stuck')
  })
})

describe('a break travels inward', () => {
  /** Generators on top of each other; each logs its number when it is closed. */
  function tower(height: number, log: number[]): Generator<number> {
    function* stage(level: number, input: Iterable<number>): Generator<number> {
      try {
        for (const n of input) yield n
      } finally {
        log.push(level)
      }
    }
    let top = stage(0, [1, 2, 3])
    for (let level = 1; level < height; level++) top = stage(level, top)
    return top
  }

  test('and the stages close from the source outward, whatever their number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('break', 'throw', 'end'),
        (height, how) => {
          const log: number[] = []
          try {
            for (const _ of tower(height, log)) {
              if (how === 'break') break
              if (how === 'throw') throw new Error('left')
            }
          } catch (error) {
            expect((error as Error).message).toBe('left')
          }
          expect(log).toEqual(Array.from({ length: height }, (_, level) => level))
        },
      ),
      { seed: 3 },
    )
  })

  test('a fresh tower is not closed: there is nothing to close', () => {
    const log: number[] = []
    tower(3, log).return(undefined)
    expect(log).toEqual([])
  })
})

describe('lines of a file', () => {
  test('leave no file open, wherever the walk is left', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.constantFrom('break', 'throw', 'return()'), (count, how) => {
        const reading = lines('kitchen.log')
        let seen = 0
        try {
          if (how === 'return()') {
            for (; seen < count; seen++) reading.next()
            reading.return()
          } else
            for (const _ of reading) {
              if (seen++ < count) continue
              if (how === 'throw') throw new Error('left')
              break
            }
        } catch (error) {
          expect((error as Error).message).toBe('left')
        }
        expect(opened.now).toBe(0)
      }),
      { seed: 3 },
    )
  })

  test('a file is closed once, however often it is asked', () => {
    const file = open('kitchen.log')
    expect(opened.now).toBe(1)
    file.close()
    file.close()
    expect(opened.now).toBe(0)
  })
})

describe('return() and throw()', () => {
  function* counter(log: string[]) {
    try {
      yield 1
      yield 2
    } finally {
      log.push('closed')
    }
  }

  test('return() twice runs the finally once, and answers each time', () => {
    const log: string[] = []
    const counting = counter(log) as Generator<number, string | undefined>
    counting.next()
    expect(counting.return('first')).toEqual({ value: 'first', done: true })
    expect(counting.return('second')).toEqual({ value: 'second', done: true })
    expect(log).toEqual(['closed'])
  })

  test('a generator cannot close itself while it runs', () => {
    const itself: { running?: Generator<number> } = {}
    function* closer() {
      yield 1
      itself.running?.return(undefined)
    }
    itself.running = closer()
    itself.running.next()
    expect(() => itself.running?.next()).toThrow(TypeError)
    expect(itself.running.next().done).toBe(true)
  })

  test('throw() on an ended generator throws, and return() answers', () => {
    const counting = counter([]) as Generator<number, string | undefined>
    counting.return(undefined)
    expect(() => counting.throw(new Error('late'))).toThrow('late')
    expect(counting.return('late')).toEqual({ value: 'late', done: true })
  })

  test('a value given to return() waits while a finally yields', () => {
    function* worker(): Generator<string, string> {
      try {
        yield 'working'
      } finally {
        yield 'still cleaning'
      }
      return 'never'
    }
    const ann = worker()
    ann.next()
    expect(ann.return('stopped')).toEqual({ value: 'still cleaning', done: false })
    expect(ann.next()).toEqual({ value: 'stopped', done: true })
  })
})
