import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really logs. */
function run(): string[] {
  const lines: string[] = []
  program((line) => lines.push(line))
  return lines
}

const only = (word: string, lines: string[]) =>
  lines.filter((line) => line.startsWith(word))

test('the program is the one that was asked about', () => {
  expect(run()).toHaveLength(8)
})

test('what the generator hears', () => {
  expect(only('hears', prediction)).toEqual(only('hears', run()))
})

test('what it catches', () => {
  expect(only('catches', prediction)).toEqual(only('catches', run()))
})

test('what the caller gets', () => {
  expect(only('gets', prediction)).toEqual(only('gets', run()))
})

test('each line in its place', () => {
  const real = run()
  const place = real.findIndex((line, index) => prediction[index] !== line)
  expect(place < 0 ? 'none' : `line ${place + 1} is wrong`).toBe('none')
  expect(prediction).toEqual(real)
})
