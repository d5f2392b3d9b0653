// The table of requirements names tests; here they are looked for.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { cases } from './cases.ts'

const requirements = z
  .array(
    z.strictObject({
      says: z.string(),
      from: z.string().regex(/^RFC \d+, \d+(\.\d+)*$/),
      level: z.enum(['MUST', 'SHOULD', 'MAY', 'may', 'own', 'departs']),
      shown: z.array(z.string()).min(1),
    }),
  )
  .parse(parse(readFileSync('code/16-http/requirements.yaml', 'utf8')))

const folder = import.meta.dirname
const named = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/\btest\(\s*'([^']+)'/g),
  ])
  .map(([, name]) => name!)
const tests = [...named, ...cases.map(({ name }) => name)]

test('each requirement names tests that there are', () => {
  const missing = requirements.flatMap(({ shown }) => shown).filter((name) => !tests.includes(name))
  expect(missing).toEqual([])
})

test('no two tests and no two requirements have the same name', () => {
  const twice = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at)
  expect(twice(tests)).toEqual([])
  expect(twice(requirements.map(({ says }) => says))).toEqual([])
})

test('each case of the parser shows a requirement', () => {
  const shown = new Set(requirements.flatMap(({ shown }) => shown))
  const idle = cases.map(({ name }) => name).filter((name) => !shown.has(name))
  expect(idle).toEqual([])
})
