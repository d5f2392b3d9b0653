import { expect, test } from 'vitest'
import { prediction, program } from './stub.ts'

/** What the program really logs. */
async function run(): Promise<string[]> {
  const lines: string[] = []
  program((line) => lines.push(line))
  for (let tick = 0; tick < 10; tick++) await undefined
  return lines
}

const before = (lines: string[]) =>
  lines.slice(0, lines.indexOf('the call is over'))

test('the program is the one that was asked about', async () => {
  expect(await run()).toHaveLength(7)
})

test('what is logged before the call is over', async () => {
  expect(before(prediction)).toEqual(before(await run()))
})

test('who is heard first, `returns` or `awaits`', async () => {
  const two = (lines: string[]) =>
    lines.filter((line) => ['returns', 'awaits'].includes(line))
  expect(two(prediction)).toEqual(two(await run()))
})

test('each line in its place', async () => {
  const real = await run()
  const place = real.findIndex((line, index) => prediction[index] !== line)
  const wrong =
    place < 0
      ? 'none'
      : `line ${place + 1}: ${prediction[place] ?? 'nothing'}`
  expect(wrong).toBe('none')
  expect(prediction).toEqual(real)
})
