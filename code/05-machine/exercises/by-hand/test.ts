import { expect, test } from 'vitest'
import { Pour } from './stub.ts'

function* pour(): Generator<string, string, string> {
  for (let cup = 1; ; cup++) {
    const said = yield `cup ${cup}`
    if (said === 'enough') return `${cup} in all`
  }
}

type Subject = Pick<ReturnType<typeof pour>, 'next' | 'throw' | 'return'>
type Act = (subject: Subject) => unknown

const ACTS: Record<string, Act> = {
  'next(more)': (subject) => subject.next('more'),
  'next(enough)': (subject) => subject.next('enough'),
  'throw(oh)': (subject) => subject.throw('oh'),
  'return(stop)': (subject) => subject.return('stop'),
}

function outcome(act: Act, subject: Subject): string {
  try {
    return JSON.stringify(act(subject))
  } catch (error) {
    return `thrown: ${String(error)}`
  }
}

/** Does the acts in order, and says the first that is answered otherwise. */
function difference(names: string[]): string {
  const [one, other] = [pour(), new Pour() as Subject]
  for (const [n, name] of names.entries()) {
    const expected = outcome(ACTS[name]!, one)
    const given = outcome(ACTS[name]!, other)
    if (given === expected) continue
    const before = names.slice(0, n + 1).join(', ')
    return `${before}: ${given} instead of ${expected}`
  }
  return 'none'
}

test('pours and stops', () => {
  const names = ['next(more)', 'next(more)', 'next(more)', 'next(enough)']
  expect(difference(names)).toBe('none')
})

test('what comes with the first next is lost', () => {
  expect(difference(['next(enough)', 'next(enough)'])).toBe('none')
})

test('has nothing to say after the end', () => {
  const names = ['next(more)', 'next(enough)', 'next(more)']
  expect(difference(names)).toBe('none')
})

test('throw ends it', () => {
  const names = ['next(more)', 'throw(oh)', 'next(more)']
  expect(difference(names)).toBe('none')
})

test('return ends it', () => {
  const names = ['next(more)', 'return(stop)', 'next(more)']
  expect(difference(names)).toBe('none')
})

test('two objects know nothing of one another', () => {
  new Pour().next('more')
  const other = new Pour()
  other.next('more')
  expect(other.next('more').value).toBe('cup 2')
})

test('answers as the generator does, in every order of five', () => {
  const names = Object.keys(ACTS)
  let orders: string[][] = [[]]
  for (let length = 0; length < 5; length++)
    orders = orders.flatMap((order) =>
      names.map((name) => [...order, name]),
    )
  const differences = orders.map(difference)
  expect(differences.find((found) => found !== 'none')).toBe(undefined)
})
