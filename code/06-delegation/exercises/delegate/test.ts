import { describe, expect, test } from 'vitest'
import { delegate } from './stub.ts'

/** A generator that tells what reaches it. */
function* listening(heard: unknown[]): Generator<string, string, unknown> {
  for (const item of ['first', 'second']) {
    try {
      heard.push(yield item)
    } catch (error) {
      heard.push(`caught ${String(error)}`)
    } finally {
      heard.push('finally')
    }
  }
  return 'result'
}

/** Both items, a call after them, and all that was heard. */
function begun() {
  const heard: unknown[] = []
  const walk = delegate(listening(heard))
  walk.next()
  return { walk, heard }
}

test('next() goes to the inner generator', () => {
  const { walk, heard } = begun()
  expect(walk.next('hello')).toEqual({ value: 'second', done: false })
  expect(walk.next('bye')).toEqual({ value: 'result', done: true })
  expect(walk.next()).toEqual({ value: undefined, done: true })
  expect(heard).toEqual(['hello', 'finally', 'bye', 'finally'])
})

describe('throw()', () => {
  test('that the inner generator catches gives its next item', () => {
    const { walk, heard } = begun()
    expect(walk.throw('fire')).toEqual({ value: 'second', done: false })
    expect(walk.throw('flood')).toEqual({ value: 'result', done: true })
    expect(heard).toEqual([
      'caught fire',
      'finally',
      'caught flood',
      'finally',
    ])
  })

  test('that nobody catches comes out, and ends the delegation', () => {
    function* letters(): Generator<string, string, unknown> {
      yield 'a'
      return 'unreached'
    }
    const walk = delegate(letters())
    walk.next()
    expect(() => walk.throw(new Error('fire'))).toThrow('fire')
    expect(walk.next()).toEqual({ value: undefined, done: true })
  })

  test('after the end throws, and the inner iterator hears nothing', () => {
    const heard: unknown[] = []
    const inner = {
      next: () => ({ value: 'the end', done: true }),
      throw(error: unknown) {
        heard.push(error)
        return { value: undefined, done: true }
      },
    }
    const walk = delegate(inner)
    walk.next()
    expect(() => walk.throw(new Error('late'))).toThrow('late')
    expect(heard).toEqual([])
  })

  test('closes an inner iterator that has none, with a TypeError', () => {
    const closed: unknown[][] = []
    const inner = {
      next: () => ({ value: 'hiss', done: false }),
      return(...values: unknown[]) {
        closed.push(values)
        return { value: undefined, done: true }
      },
    }
    const walk = delegate(inner)
    walk.next()
    expect(() => walk.throw(new Error('fire'))).toThrow(TypeError)
    expect(closed).toEqual([[]])
    expect(walk.next()).toEqual({ value: undefined, done: true })
  })

  test('is a TypeError for an iterator of next() alone', () => {
    const walk = delegate([1, 2].values())
    walk.next()
    expect(() => walk.throw(new Error('fire'))).toThrow(TypeError)
  })
})

describe('return()', () => {
  test('runs the finally of the inner generator, and gives the value', () => {
    const { walk, heard } = begun()
    expect(walk.return('stop')).toEqual({ value: 'stop', done: true })
    expect(heard).toEqual(['finally'])
    expect(walk.next()).toEqual({ value: undefined, done: true })
  })

  test('gives what an inner finally returns instead', () => {
    function* stubborn(): Generator<string, string, unknown> {
      try {
        yield 'item'
      } finally {
        return 'mine'
      }
    }
    const walk = delegate(stubborn())
    walk.next()
    expect(walk.return('stop')).toEqual({ value: 'mine', done: true })
  })

  test('gives an item, if the inner finally yields one, and goes on', () => {
    function* tidy(): Generator<string, string, unknown> {
      try {
        yield 'item'
      } finally {
        yield 'washing up'
      }
      return 'unreached'
    }
    const walk = delegate(tidy())
    walk.next()
    const washing = { value: 'washing up', done: false }
    expect(walk.return('stop')).toEqual(washing)
    expect(walk.next()).toEqual({ value: 'stop', done: true })
  })

  test('ends at once without an inner return', () => {
    const walk = delegate([1, 2].values())
    walk.next()
    expect(walk.return('stop')).toEqual({ value: 'stop', done: true })
    expect(walk.next()).toEqual({ value: undefined, done: true })
  })

  test('complains of an answer that is no object', () => {
    const inner = {
      next: () => ({ value: 1, done: false }),
      return: () => undefined as never,
    }
    const walk = delegate(inner)
    walk.next()
    expect(() => walk.return()).toThrow(TypeError)
  })

  test('after the end gives its value, and asks nobody', () => {
    const { walk, heard } = begun()
    walk.return('stop')
    expect(walk.return('again')).toEqual({ value: 'again', done: true })
    expect(heard).toEqual(['finally'])
  })
})
