import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really logs. */
function run(): string[] {
  const lines: string[] = []
  program((line) => lines.push(line))
  return lines
}

test('the program is the one that was asked about', () => {
  expect(run()).toHaveLength(6)
})

test('who comes to the top', () => {
  const onTop = (lines: string[]) =>
    lines.filter((line) => line.includes('on top'))
  expect(onTop(prediction)).toEqual(onTop(run()))
})

test('who is down, and when', () => {
  const down = (lines: string[]) =>
    lines.filter((line) => line.endsWith('down'))
  expect(down(prediction)).toEqual(down(run()))
})

test('what Eva does', () => {
  const eva = (lines: string[]) =>
    lines.filter((line) => line.includes('Eva'))
  expect(eva(prediction)).toEqual(eva(run()))
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
