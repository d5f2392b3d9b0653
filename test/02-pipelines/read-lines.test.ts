import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLines } from '../../code/02-pipelines/read-lines.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lines-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the lines of a file are the same, however it is cut into blocks', () => {
  const path = join(folder, 'log')
  const line = fc.array(fc.constantFrom('a', ' ', 'é', '茶', '🍞'), { maxLength: 5 })
  fc.assert(
    fc.property(
      fc.array(line),
      fc.boolean(),
      fc.integer({ min: 1, max: 20 }),
      (rows, ends, size) => {
        const text = rows.map((row) => row.join('')).join('\n') + (ends ? '\n' : '')
        const expected = text.split('\n')
        if (expected.at(-1) === '') expected.pop()
        writeFileSync(path, text)
        const file = openSync(path, 'r')
        expect([...readLines(file, size)]).toEqual(expected)
        closeSync(file)
      },
    ),
    { seed: 2 },
  )
})

test('a character that is cut off at the end of the file is not passed over', () => {
  const path = join(folder, 'cut')
  writeFileSync(path, Buffer.from('tea\n茶').subarray(0, 6))
  const file = openSync(path, 'r')
  expect([...readLines(file)]).toEqual(['tea', '\uFFFD'])
  closeSync(file)
})
