import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really logs. */
function run(): string[] {
  const lines: string[] = []
  program((line) => lines.push(line))
  return lines
}

test('the program is the one that was asked about', () => {
  expect(run()).toHaveLength(8)
})

test('who is called at what time', () => {
  expect(prediction.toSorted()).toEqual(run().toSorted())
})

test('as many lines as it logs', () => {
  expect(prediction).toHaveLength(run().length)
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
