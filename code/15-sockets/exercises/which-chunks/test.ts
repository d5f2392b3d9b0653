import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really logs. */
function run(): string[] {
  const lines: string[] = []
  program((line) => lines.push(line))
  return lines
}

const kind = (lines: string[], name: string) =>
  lines.filter((line) => line.startsWith(name))

test('the program is the one that was asked about', () => {
  expect(run()).toHaveLength(8)
})

test('what is read exactly', () => {
  expect(kind(prediction, 'exactly')).toEqual(kind(run(), 'exactly'))
})

test('which lines there are', () => {
  expect(kind(prediction, 'line')).toEqual(kind(run(), 'line'))
})

test('what the reads give', () => {
  expect(kind(prediction, 'read')).toEqual(kind(run(), 'read'))
})

test('whether there is an error', () => {
  expect(kind(prediction, 'Unexpected')).toEqual(kind(run(), 'Unexpected'))
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
