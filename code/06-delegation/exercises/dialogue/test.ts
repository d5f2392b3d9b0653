import { expect, test } from 'vitest'
import { talk } from '../../three-levels.ts'
import { said } from './stub.ts'

const run: string[] = []
talk((line) => run.push(line))

/** The number of the first line that differs, from 1; 0 if there is none. */
function differsFrom(found: string[], right: string[]): number {
  const length = Math.max(found.length, right.length)
  for (let n = 0; n < length; n++) if (found[n] !== right[n]) return n + 1
  return 0
}

/** The lines that begin so. */
const those = (lines: string[], start: string) =>
  lines.filter((line) => line.startsWith(start))

test('what comes out', () => {
  expect(
    those(said, 'out comes').join() === those(run, 'out comes').join(),
  ).toBe(true)
})

test('what the outer one says', () => {
  expect(those(said, 'outer').join() === those(run, 'outer').join()).toBe(
    true,
  )
})

test('what the inner one says', () => {
  expect(those(said, 'inner').join() === those(run, 'inner').join()).toBe(
    true,
  )
})

test('every line in its place: the first that is not', () => {
  expect(differsFrom(said, run)).toBe(0)
})
