import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

function run(): string[] {
  const said: string[] = []
  program((line) => said.push(line))
  return said
}

/** The first line, counted from 1, in which the prediction is wrong. */
function firstWrong(): string {
  const said = run()
  for (let n = 0; n < Math.max(said.length, prediction.length); n++)
    if (said[n] !== prediction[n]) return `line ${n + 1}`
  return 'no line'
}

/** How often a line that begins with the word is said. */
const times = (word: string, lines: string[]) =>
  lines.filter((line) => line.startsWith(word)).length

const asOften = (word: string) => {
  expect(times(word, prediction) === times(word, run())).toBe(true)
}

test('the lines come in this order', () => {
  expect(firstWrong()).toBe('no line')
})

test('so many cups are filled', () => {
  asOften('fill')
})

test('so many cups are sweetened', () => {
  asOften('sweeten')
})

test('so often is something served', () => {
  asOften('serve')
})
