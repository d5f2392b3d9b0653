import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really logs. */
function run(): string[] {
  const lines: string[] = []
  program((line) => lines.push(line))
  return lines
}

test('the program is the one that was asked about', () => {
  expect(run()).toHaveLength(11)
})

test('what is made, and what the loop gets', () => {
  const flow = (lines: string[]) =>
    lines.filter((line) => /^(make|got)/.test(line))
  expect(flow(prediction)).toEqual(flow(run()))
})

test('which finally blocks run, and how often', () => {
  const ended = (lines: string[]) =>
    lines.filter((line) => /closed|done with/.test(line)).sort()
  expect(ended(prediction)).toEqual(ended(run()))
})

test('which lines behind a loop are reached', () => {
  const behind = (lines: string[]) =>
    lines.filter((line) => /: end|behind/.test(line))
  expect(behind(prediction)).toEqual(behind(run()))
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
