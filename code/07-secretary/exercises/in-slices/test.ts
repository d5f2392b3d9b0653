import { expect, test } from 'vitest'
import { inSlices, type Job } from './stub.ts'

const jobs = (needs: Record<string, number>): Job[] =>
  Object.entries(needs).map(([name, ticks]) => ({ name, needs: ticks }))
const count = (letter: string, text: string) =>
  text.split(letter).length - 1

test('a job that needs more than a slice runs again after the others', () => {
  expect(inSlices(jobs({ a: 3, b: 1, c: 2 }), 2)).toBe('aabcca')
})

test('everyone gets the ticks that it needs, no more and no less', () => {
  const found = inSlices(jobs({ a: 9, b: 0, c: 4 }), 3)
  expect(['a', 'b', 'c'].map((name) => count(name, found))).toEqual([
    9, 0, 4,
  ])
})

test('a slice of one tick changes after every tick', () => {
  expect(inSlices(jobs({ a: 3, b: 3, c: 3 }), 1)).toBe('abcabcabc')
})

test('a slice that is longer than any job runs each to its end', () => {
  expect(inSlices(jobs({ a: 2, b: 3 }), 100)).toBe('aabbb')
})

test('without jobs there are no ticks', () => {
  expect(inSlices([], 2)).toBe('')
})

test('the jobs that went in are as they were', () => {
  const given = jobs({ a: 3, b: 2 })
  inSlices(given, 2)
  expect(given).toEqual(jobs({ a: 3, b: 2 }))
})
