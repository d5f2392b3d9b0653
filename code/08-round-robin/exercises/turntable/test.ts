import { expect, test } from 'vitest'
import { Turntable, type Turns } from './stub.ts'

function* count(name: string, upTo: number, said: string[]): Turns {
  for (let n = 1; n <= upTo; n++) {
    said.push(`${name} ${n}`)
    yield
  }
}

function* fails(error: unknown, after = 0): Turns {
  for (let n = 0; n < after; n++) yield
  throw error
}

test('the tasks take turns', () => {
  const said: string[] = []
  const turntable = new Turntable()
  turntable.add('a', count('a', 2, said))
  turntable.add('b', count('b', 3, said))
  expect(turntable.run()).toEqual([])
  expect(said).toEqual(['a 1', 'b 1', 'a 2', 'b 2', 'b 3'])
})

test('an error of one task does not stop the others', () => {
  const said: string[] = []
  const turntable = new Turntable()
  turntable.add('a', count('a', 2, said))
  turntable.add('bad', fails('the oven is off', 1))
  turntable.add('b', count('b', 3, said))
  turntable.run()
  expect(said).toEqual(['a 1', 'b 1', 'a 2', 'b 2', 'b 3'])
})

test('all failures are reported, with their names, as they came', () => {
  const turntable = new Turntable()
  const error = new Error('burnt')
  turntable.add('slow', fails('cold', 2))
  turntable.add('quick', fails(error))
  const failures = turntable.run()
  expect(failures).toEqual([
    { name: 'quick', error },
    { name: 'slow', error: 'cold' },
  ])
  expect(failures[0]!.error).toBe(error)
})

test('whatever is thrown is a failure', () => {
  const turntable = new Turntable()
  turntable.add('nothing', fails(undefined))
  turntable.add('zero', fails(0))
  expect(turntable.run()).toEqual([
    { name: 'nothing', error: undefined },
    { name: 'zero', error: 0 },
  ])
})

test('a task may add another, which comes after all that wait', () => {
  const said: string[] = []
  const turntable = new Turntable()
  function* parent(): Turns {
    turntable.add('child', count('child', 2, said))
    said.push('parent 1')
    yield
    said.push('parent 2')
  }
  turntable.add('parent', parent())
  turntable.add('other', count('other', 2, said))
  turntable.run()
  expect(said).toEqual([
    'parent 1',
    'other 1',
    'child 1',
    'parent 2',
    'other 2',
    'child 2',
  ])
})

test('a task may add another in its last turn', () => {
  const said: string[] = []
  const turntable = new Turntable()
  function* parent(): Turns {
    yield
    turntable.add('heir', count('heir', 1, said))
  }
  turntable.add('parent', parent())
  turntable.run()
  expect(said).toEqual(['heir 1'])
})

test('it can be run again, and reports what is new', () => {
  const said: string[] = []
  const turntable = new Turntable()
  turntable.add('bad', fails('first'))
  turntable.run()
  turntable.add('a', count('a', 1, said))
  expect(turntable.run()).toEqual([])
  expect(said).toEqual(['a 1'])
})
