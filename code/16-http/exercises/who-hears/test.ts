import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really logs. */
function run(): string[] {
  const lines: string[] = []
  program((line) => lines.push(line))
  return lines
}

const of = (name: string, lines: string[]) =>
  lines.filter((line) => line.includes(name))
const codes = (lines: string[]) =>
  lines.map((line) => line.replace(/^\d+ \w+ /, '')).join(' ')

test('the program is the one that was asked about', () => {
  expect(run()).toHaveLength(4)
})

test('what Ann hears in all', () => {
  expect(codes(of('Ann', prediction))).toBe(codes(of('Ann', run())))
})

test('what Ann hears, and when', () => {
  expect(of('Ann', prediction)).toEqual(of('Ann', run()))
})

test('what Bob hears, and when', () => {
  expect(of('Bob', prediction)).toEqual(of('Bob', run()))
})

test('each line in its place', () => {
  const real = run()
  const place = real.findIndex((line, index) => prediction[index] !== line)
  const wrong =
    place < 0
      ? 'none'
      : `line ${place + 1}: ${prediction[place] ?? 'nothing'}`
  expect(wrong).toBe('none')
  expect(prediction).toEqual(real)
})
