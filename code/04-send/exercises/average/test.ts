import { expect, test } from 'vitest'
import { END } from '../../sink.ts'
import { average } from './stub.ts'

test('the first number counts', () => {
  const mean = average()
  expect(mean.next(4)).toEqual({ value: 4, done: false })
})

test('each number is answered by the average so far', () => {
  const mean = average()
  const answers = [4, 8, 3, 5].map((n) => mean.next(n).value)
  expect(answers).toEqual([4, 6, 5, 5])
})

test('END is answered by the summary, and ends it', () => {
  const mean = average()
  for (const n of [4, 8, 3]) mean.next(n)
  const summary = { count: 3, average: 5 }
  expect(mean.next(END)).toEqual({ value: summary, done: true })
  expect(mean.next(7)).toEqual({ value: undefined, done: true })
})

test('no number at all has the average NaN', () => {
  const summary = { count: 0, average: NaN }
  expect(average().next(END)).toEqual({ value: summary, done: true })
})

test('zero is a number', () => {
  const mean = average()
  expect([0, 4].map((n) => mean.next(n).value)).toEqual([0, 2])
})

test('two averages know nothing of one another', () => {
  const [one, other] = [average(), average()]
  one.next(100)
  other.next(2)
  expect(one.next(200).value).toBe(150)
  expect(other.next(4).value).toBe(3)
})
