import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really logs. */
function run(): string[] {
  const lines: string[] = []
  program((line) => lines.push(line))
  return lines
}

/** The lines about something. */
const about = (lines: string[], what: string) =>
  lines.filter((line) => line.includes(what))

/** Which of the lines about something are not so. */
const wrong = (what: string): string[] => {
  const real = about(run(), what)
  return about(prediction, what).filter((line) => !real.includes(line))
}

test('the program is the one that was asked about', () => {
  expect(run()).toHaveLength(10)
})

test('every line is there, in order', () => {
  const labels = (lines: string[]) =>
    lines.map((line) => line.slice(0, line.lastIndexOf(':')))
  expect(labels(prediction)).toEqual(labels(run()))
})

test('what has not changed', () => {
  expect(wrong('the same date')).toEqual([])
})

test('what was touched', () => {
  expect(wrong('touched')).toEqual([])
})

test('the parts of what has changed', () => {
  expect(wrong('a part')).toEqual([])
})

test('the request for the old one only', () => {
  expect(wrong('only the old one')).toEqual([])
})

test('what is not there any more', () => {
  expect(wrong('deleted')).toEqual([])
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
