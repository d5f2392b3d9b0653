import { expect, test } from 'vitest'
import { outputOf } from '../../.vitepress/press/evidence/output.ts'
import { outcomes, readOutcomes } from '../../.vitepress/press/evidence/outcomes.ts'
import { runPython } from '../../.vitepress/press/evidence/python.ts'
import { normalise } from '../../.vitepress/press/normalise.ts'
import { source } from '../../.vitepress/press/source.ts'
import { scratch, write } from './scratch.ts'

const PATH = 'code/01-x/p.ts'
const output = (text: string, limits?: { time: number; output: number }): Promise<string> => {
  const book = scratch({ 'package.json': '{"type":"module"}', [PATH]: text })
  return outputOf(book, source(book, PATH), limits)
}

test('an output is the command and what it printed', async () => {
  expect(await output('console.log(1)\nconsole.log(2)')).toBe('$ node code/01-x/p.ts\n1\n2\n')
})

test('standard error and an announced exit code stand under marks of their own', async () => {
  const text = '// Fails.\n// @exits 3\nconsole.error("no")\nprocess.exitCode = 3'
  expect(await output(text)).toBe('$ node code/01-x/p.ts\n[standard error]\nno\n[exit code 3]\n')
})

test('a program that crashes is told with its line', async () => {
  await expect(output('const a = 1\nthrow new Error("no tea")')).rejects.toThrow(
    /^code\/01-x\/p\.ts:2: the program ended with 1, not 0:[\s\S]*no tea[\s\S]*@exits 1/,
  )
})

test('a program that was to crash and does not is told', async () => {
  await expect(output('// Fails.\n// @exits 1\nconsole.log(1)')).rejects.toThrow(
    'the program ended with 0, not 1',
  )
})

test('a program that does not end is ended, and told', async () => {
  await expect(output('while (true) {}', { time: 500, output: 1000 })).rejects.toThrow(
    'p.ts: the program does not end: stopped after 0.5 s',
  )
})

test('a program that prints without end is ended, and told', async () => {
  await expect(
    output('while (true) console.log("tea")', { time: 20_000, output: 1000 }),
  ).rejects.toThrow('p.ts: the program prints without end: stopped after 1000 characters')
})

test('a report of Node shows no path and no inside of this machine', async () => {
  const text =
    '// Fails.\n// @exits 1\nfunction brew(minutes: number): never {\n  throw new Error(`no tea in ${minutes}`)\n}\nbrew(3)'
  expect(await output(text)).toBe(
    [
      '$ node code/01-x/p.ts',
      '[standard error]',
      './code/01-x/p.ts:4',
      '  throw new Error(`no tea in ${minutes}`)',
      '        ^',
      '',
      'Error: no tea in 3',
      '    at brew (./code/01-x/p.ts:4:9)',
      '    at ./code/01-x/p.ts:6:1',
      '[exit code 1]',
      '',
    ].join('\n'),
  )
})

test('a line that Node quotes without its types is quoted as it stands', () => {
  const book = scratch({ [PATH]: 'function f(a: number) { throw a }\n' })
  const report = `${book.root}/${PATH}:1\nfunction f(a        ) { throw a }\n`
  expect(normalise(book, report)).toBe(`./${PATH}:1\nfunction f(a: number) { throw a }\n`)
})

test('outcomes are a set: a run within it changes nothing, one outside adds to it', async () => {
  const book = scratch({
    'package.json': '{"type":"module"}',
    [PATH]:
      '// Heads or tails.\n// @outcomes 2\nimport { readFileSync, writeFileSync } from "node:fs"\nconst n = Number(readFileSync("n", "utf8"))\nwriteFileSync("n", String(n + 1))\nconsole.log(n % 3)\n',
    n: '0',
  })
  const [piece] = outcomes.pieces(book)
  const first = await outcomes.make(book, piece!, undefined)
  expect(readOutcomes(first).outcomes).toEqual(['0\n', '1\n'])
  write(book, 'n', '0')
  expect(await outcomes.make(book, piece!, first)).toBe(first)
  expect(readOutcomes(await outcomes.make(book, piece!, first)).outcomes).toEqual([
    '0\n',
    '1\n',
    '2\n',
  ])
})

test('Python programs run one after another and do not see each other’s names', async () => {
  const ran = await Promise.all([
    runPython('a.py', 'kettle = 1\nprint(kettle)'),
    runPython('b.py', 'print("kettle" in globals())'),
    runPython('c.py', 'def brew():\n    raise ValueError("no tea")\nbrew()'),
  ])
  expect(ran.map(({ stdout }) => stdout)).toEqual(['1\n', 'False\n', ''])
  expect(ran[2].code).toBe(1)
  expect(ran[2].stderr).toMatch(
    /^Traceback[\s\S]*File "c\.py", line 3[\s\S]*File "c\.py", line 2, in brew[\s\S]*ValueError: no tea\n$/,
  )
})
