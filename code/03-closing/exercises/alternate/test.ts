import { expect, test } from 'vitest'
import { alternate } from './stub.ts'

/** Gives its items, counts the calls of return(), and fails where it is told to. */
class Input {
  returns = 0
  #items: (string | number)[]
  #fails: { next?: string; return?: string }

  constructor(
    items: (string | number)[],
    fails: { next?: string; return?: string } = {},
  ) {
    this.#items = [...items]
    this.#fails = fails
  }

  next(): IteratorResult<string | number, undefined> {
    const value = this.#items.shift()
    if (value !== undefined) return { done: false, value }
    if (this.#fails.next) throw new Error(this.#fails.next)
    return { done: true, value: undefined }
  }

  return(): IteratorResult<string | number, undefined> {
    this.returns++
    if (this.#fails.return) throw new Error(this.#fails.return)
    return { done: true, value: undefined }
  }

  [Symbol.iterator]() {
    return this
  }
}

/** Walks both in turn, leaves after so many items, and says how that went. */
function walk(left: Input, right: Input, leaveAfter = Infinity) {
  const items: (string | number)[] = []
  let error: string | undefined
  try {
    for (const item of alternate(left, right)) {
      items.push(item)
      if (items.length === leaveAfter) break
    }
  } catch (thrown) {
    error = (thrown as Error).message
  }
  return {
    items: items.join(' '),
    error,
    closed: [left.returns, right.returns],
  }
}

test('gives an item of each in turn, then the rest of the longer', () => {
  expect(
    [...alternate<string | number>(['a', 'b', 'c'], [1, 2])].join(' '),
  ).toBe('a 1 b 2 c')
  expect([...alternate<string | number>(['a'], [1, 2, 3])].join(' ')).toBe(
    'a 1 2 3',
  )
  expect([...alternate([], [])]).toEqual([])
})

test('closes nothing when both have ended', () => {
  expect(walk(new Input(['a', 'b']), new Input([1]))).toEqual({
    items: 'a 1 b',
    error: undefined,
    closed: [0, 0],
  })
})

test('closes both, once, when it is left after the first item', () => {
  expect(walk(new Input(['a', 'b']), new Input([1, 2]), 1).closed).toEqual([
    1, 1,
  ])
})

test('closes both, once, when it is left after the second item', () => {
  expect(walk(new Input(['a', 'b']), new Input([1, 2]), 2).closed).toEqual([
    1, 1,
  ])
})

test('closes the other alone when one has ended', () => {
  expect(walk(new Input(['a']), new Input([1, 2, 3]), 3).closed).toEqual([
    0, 1,
  ])
  expect(
    walk(new Input(['a', 'b', 'c']), new Input([1]), 4).closed,
  ).toEqual([1, 0])
})

test('closes the other alone when next() of one throws', () => {
  expect(
    walk(new Input(['a'], { next: 'left broke' }), new Input([1, 2])),
  ).toEqual({
    items: 'a 1',
    error: 'left broke',
    closed: [0, 1],
  })
  expect(
    walk(new Input(['a', 'b']), new Input([], { next: 'right broke' })),
  ).toEqual({
    items: 'a',
    error: 'right broke',
    closed: [1, 0],
  })
})

test('closes the second even when closing the first fails', () => {
  const left = new Input(['a', 'b'], { return: 'left stuck' })
  const right = new Input([1, 2], { return: 'right stuck' })
  expect(walk(left, right, 1).closed).toEqual([1, 1])
})

test('lets an error of closing be seen', () => {
  expect(
    walk(
      new Input(['a', 'b']),
      new Input([1, 2], { return: 'right stuck' }),
      2,
    ).error,
  ).toBe('right stuck')
})

test('keeps an error that was thrown in when closing fails too', () => {
  const left = new Input(['a', 'b'], { return: 'left stuck' })
  const walked = alternate(left, new Input([1, 2]))
  walked.next()
  expect(() => walked.throw(new Error('thrown in'))).toThrow('thrown in')
})

test('keeps the error of next() when closing fails too', () => {
  const left = new Input(['a'], { next: 'left broke' })
  const right = new Input([1, 2], { return: 'right stuck' })
  expect(walk(left, right)).toEqual({
    items: 'a 1',
    error: 'left broke',
    closed: [0, 1],
  })
})
