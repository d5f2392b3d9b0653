import { expect, test } from 'vitest'
import { eightTurns } from '../../eight-turns.ts'
import { turns } from './stub.ts'

const run = eightTurns()

const count = (names: string[], name: string) =>
  names.filter((other) => other === name).length

test('eight turns', () => {
  expect(turns.length).toBe(8)
})

test('the first turn', () => {
  expect(turns[0] === run[0]).toBe(true)
})

test('as many turns for Bob as he had', () => {
  expect(count(turns, 'Bob') === count(run, 'Bob')).toBe(true)
})

test('every turn in its place: the first that is not', () => {
  expect(run.findIndex((name, n) => name !== turns[n]) + 1).toBe(0)
})
