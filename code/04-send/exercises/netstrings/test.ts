import { describe, expect, test } from 'vitest'
import { chunkings } from '../../chunkings.ts'
import { collect, END } from '../../sink.ts'
import { TokenError } from '../../token.ts'
import { netstrings } from './stub.ts'

/** The texts, and the place of the error that ended them. */
function read(chunks: string[]) {
  const texts: string[] = []
  const splitter = netstrings(collect(texts))
  try {
    for (const chunk of chunks) splitter.next(chunk)
    splitter.next(END)
    return { texts, errorAt: 'none' }
  } catch (error) {
    if (error instanceof TokenError) return { texts, errorAt: error.at }
    throw error
  }
}

/** In how many of all chunkings of the input the answer is the right one. */
function right(input: string, answer: ReturnType<typeof read>) {
  let [good, all] = [0, 0]
  for (const chunks of chunkings(input)) {
    all++
    const { texts, errorAt } = read(chunks)
    if (texts.join('|') !== answer.texts.join('|')) continue
    if (errorAt === answer.errorAt) good++
  }
  return good === all ? 'all' : `${good} of ${all}`
}

describe('texts', () => {
  test('one in a chunk', () => {
    const expected = { texts: ['tea', 'toast'], errorAt: 'none' }
    expect(read(['3:tea,', '5:toast,'])).toEqual(expected)
  })
  test('several in a chunk, of which one is empty', () => {
    const expected = { texts: ['a', '', 'bc'], errorAt: 'none' }
    expect(read(['1:a,0:,2:bc,'])).toEqual(expected)
  })
  test('cut anywhere', () => {
    const expected = { texts: ['a', 'bcd'], errorAt: 'none' }
    expect(right('1:a,3:bcd,', expected)).toBe('all')
  })
  test('that hold commas, colons and digits', () => {
    const expected = { texts: ['2:,', ','], errorAt: 'none' }
    expect(right('3:2:,,1:,,', expected)).toBe('all')
  })
  test('with a length of two digits', () => {
    const expected = { texts: ['0123456789'], errorAt: 'none' }
    expect(right('10:0123456789,', expected)).toBe('all')
  })
})

describe('errors', () => {
  test('no comma after the text', () => {
    const expected = { texts: ['a'], errorAt: 8 }
    expect(right('1:a,2:bcd,', expected)).toBe('all')
  })
  test('no length before the colon', () => {
    const expected = { texts: ['a'], errorAt: 4 }
    expect(right('1:a,:bc,', expected)).toBe('all')
  })
  test('something else than a digit in the length', () => {
    expect(right('2x:ab,', { texts: [], errorAt: 1 })).toBe('all')
  })
  test('the end inside a text', () => {
    expect(right('1:a,5:bc', { texts: ['a'], errorAt: 8 })).toBe('all')
  })
  test('the end inside a length', () => {
    expect(right('1:a,12', { texts: ['a'], errorAt: 6 })).toBe('all')
  })
})

test('hands the end on', () => {
  const target = collect<string>([])
  netstrings(target).next(END)
  expect(target.next('late')).toEqual({ value: undefined, done: true })
})
