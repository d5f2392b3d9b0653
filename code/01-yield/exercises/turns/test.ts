import { expect, test } from 'vitest'
import { turns } from '../../three-cooks.ts'
import { said } from './stub.ts'

const run: string[] = []
turns((line) => run.push(line))

/** The number of the first line that differs, from 1; 0 if there is none. */
function differsFrom(found: string[], right: string[]): number {
  const length = Math.max(found.length, right.length)
  for (let n = 0; n < length; n++) if (found[n] !== right[n]) return n + 1
  return 0
}

test('what is said before anybody is asked', () => {
  expect(said.indexOf('ready') + 1).toBe(run.indexOf('ready') + 1)
})

test('no line that nobody says', () => {
  expect(said.filter((line) => !run.includes(line))).toEqual([])
})

test('as many lines as are said', () => {
  expect(said.length === run.length).toBe(true)
})

test('who is asked last', () => {
  expect(said.at(-2) === run.at(-2)).toBe(true)
})

test('every line in its place: the first that is not', () => {
  expect(differsFrom(said, run)).toBe(0)
})
