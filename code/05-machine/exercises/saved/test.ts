import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really notes. */
function run(): string[] {
  const lines: string[] = []
  program((line) => lines.push(line))
  return lines
}

const only = (word: string, lines: string[]) =>
  lines.filter((line) => line.startsWith(word))

test('the program is the one that was asked about', () => {
  expect(run()).toHaveLength(5)
})

test('what is washed, if anything', () => {
  expect(only('wash', prediction)).toEqual(only('wash', run()))
})

test('what is kept at the first yield', () => {
  expect(only('at 1', prediction)).toEqual(only('at 1', run()))
})

test('what is kept in the loop', () => {
  expect(only('at 2', prediction)).toEqual(only('at 2', run()))
})

test('what is left at the end', () => {
  expect(only('at 3', prediction)).toEqual(only('at 3', run()))
})

test('each line in its place', () => {
  const real = run()
  const place = real.findIndex((line, index) => prediction[index] !== line)
  expect(place < 0 ? 'none' : `line ${place + 1} is wrong`).toBe('none')
  expect(prediction).toEqual(real)
})
