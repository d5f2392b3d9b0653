import { expect, test } from 'vitest'
import { retrying } from './stub.ts'

const asked = { value: 'tea?', done: false }

/** The message of what comes out, or what comes back instead. */
function outcome(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error instanceof Error ? `error: ${error.message}` : error
  }
}

test('yields the request, and returns the answer', () => {
  const talk = retrying('tea?', 3)
  expect(talk.next()).toEqual(asked)
  expect(talk.next('here')).toEqual({ value: 'here', done: true })
})

test('throw() is answered by the request once more', () => {
  const talk = retrying('tea?', 3)
  talk.next()
  expect(talk.throw(new Error('first'))).toEqual(asked)
  expect(talk.next('here')).toEqual({ value: 'here', done: true })
})

test('a second failure is caught as well', () => {
  const talk = retrying('tea?', 3)
  talk.next()
  talk.throw(new Error('first'))
  expect(outcome(() => talk.throw(new Error('second')))).toEqual(asked)
  expect(talk.next('here')).toEqual({ value: 'here', done: true })
})

test('after the last attempt, its error comes out', () => {
  const talk = retrying('tea?', 2)
  talk.next()
  talk.throw(new Error('first'))
  const last = outcome(() => talk.throw(new Error('second')))
  expect(last).toBe('error: second')
  expect(talk.next()).toEqual({ value: undefined, done: true })
})

test('a limit of 1 asks once', () => {
  const talk = retrying('tea?', 1)
  talk.next()
  const last = outcome(() => talk.throw(new Error('no water')))
  expect(last).toBe('error: no water')
})

test('an error thrown before it starts comes out at once', () => {
  const talk = retrying('tea?', 3)
  expect(outcome(() => talk.throw(new Error('early')))).toBe('error: early')
  expect(talk.next()).toEqual({ value: undefined, done: true })
})

test('an empty answer is an answer', () => {
  const talk = retrying('tea?', 3)
  talk.next()
  expect(talk.next('')).toEqual({ value: '', done: true })
})
