import { expect, test } from 'vitest'
import { Serve } from './stub.ts'

function* serve(): Generator<string, string, string> {
  try {
    return `paid ${yield 'tea'}`
  } finally {
    yield 'wash up'
  }
}

type Subject = Pick<ReturnType<typeof serve>, 'next' | 'throw' | 'return'>
type Act = (subject: Subject) => unknown

const ACTS: Record<string, Act> = {
  'next(five)': (subject) => subject.next('five'),
  'throw(hot)': (subject) => subject.throw('hot'),
  'throw(cold)': (subject) => subject.throw('cold'),
  'return(gone)': (subject) => subject.return('gone'),
}

function outcome(act: Act, subject: Subject): string {
  try {
    return JSON.stringify(act(subject))
  } catch (error) {
    return `thrown: ${String(error)}`
  }
}

/** Does the acts in order, and says the first that is answered otherwise. */
function difference(...names: string[]): string {
  const [one, other] = [serve(), new Serve() as Subject]
  for (const [n, name] of names.entries()) {
    const expected = outcome(ACTS[name]!, one)
    const given = outcome(ACTS[name]!, other)
    if (given === expected) continue
    const before = names.slice(0, n + 1).join(', ')
    return `${before}: ${given} instead of ${expected}`
  }
  return 'none'
}

test('serves, washes up, and returns what was paid', () => {
  expect(difference('next(five)', 'next(five)', 'next(five)')).toBe('none')
})

test('washes up after return(), and returns its value', () => {
  expect(difference('next(five)', 'return(gone)', 'next(five)')).toBe(
    'none',
  )
})

test('washes up after throw(), and throws its error', () => {
  expect(difference('next(five)', 'throw(hot)', 'next(five)')).toBe('none')
})

test('what comes at the second yield replaces what was kept', () => {
  expect(difference('next(five)', 'return(gone)', 'throw(hot)')).toBe(
    'none',
  )
})

test('before the start there is nothing to wash up', () => {
  expect(difference('throw(hot)', 'next(five)')).toBe('none')
  expect(difference('return(gone)', 'next(five)')).toBe('none')
})

test('answers as the generator does, in every order of five', () => {
  const names = Object.keys(ACTS)
  let orders: string[][] = [[]]
  for (let length = 0; length < 5; length++)
    orders = orders.flatMap((order) =>
      names.map((name) => [...order, name]),
    )
  const differences = orders.map((order) => difference(...order))
  expect(differences.find((found) => found !== 'none')).toBe(undefined)
})
