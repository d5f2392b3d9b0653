// What an exercise's test may use, so that the terminal and the page can both run it: `test`,
// `describe` and `expect`, called plainly, the subject as './stub.ts', and modules of the book.

import { read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'

const IMPORT = /\bfrom\s*'([^']*)'|\bimport\s*\(?\s*'([^']*)'/g
const NAMES = ['test', 'describe', 'expect']

const FORBIDDEN: [RegExp, string][] = [
  [
    /\b(?:test|describe)\.\w+/,
    'Write test(name, function) and describe(name, function); nothing is skipped, repeated or generated.',
  ],
  [
    /\bexpect\.(?:soft|poll|extend|assertions|hasAssertions|addSnapshotSerializer)\b/,
    'The page has only expect(value) and the asymmetric matchers.',
  ],
  [/\.to(?:Match|ThrowErrorMatching)\w*Snapshot\b/, 'Write the expected value out.'],
  [
    /\.toHave(?:BeenCalled|Returned|LastReturned|NthReturned)\w*\b/,
    'Count calls in a variable instead of a mock.',
  ],
  [
    /\bset(?:Timeout|Interval|Immediate)\b|\bDate\.now\b|\bperformance\.now\b/,
    'Take the virtual clock, or count steps.',
  ],
  [
    /\b(?:process|globalThis|window|document)\.\w+|\brequire\(/,
    'A test knows neither Node nor the page.',
  ],
]

/** The line, from 1, on which the character at `index` stands. */
export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length

/** Throws at the first thing in a test that the contract of exercises does not allow. */
export function checkTest(book: Book, file: string): void {
  const text = read(book, file)
  const fail = (index: number, what: string, todo: string): never => {
    throw new PressError({ file, line: lineAt(text, index), what, todo })
  }
  const imported = [...text.matchAll(IMPORT)].map(({ 1: from, 2: bare, index }) => ({
    index,
    name: from ?? bare ?? '',
  }))
  if (!imported.some(({ name }) => name === './stub.ts'))
    fail(
      0,
      'the test does not import ./stub.ts',
      "Import its subject by that name: import { … } from './stub.ts'.",
    )
  for (const { index, name } of imported)
    if (name !== 'vitest' && name !== './stub.ts' && !/^\.\.\/\.\.\/.*\.ts$/.test(name))
      fail(
        index,
        `the test imports ${name}`,
        "It may import ./stub.ts, modules of the chapters, and 'vitest'.",
      )
  for (const { 1: inside = '', index } of text.matchAll(/import\s*\{([^}]*)\}\s*from\s*'vitest'/g))
    for (const name of inside.split(',').map((part) => part.trim()))
      if (name && !NAMES.includes(name))
        fail(index, `the test imports ${name} from 'vitest'`, `It may use ${NAMES.join(', ')}.`)
  const code = text.replace(/\/\/.*|\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  for (const [pattern, todo] of FORBIDDEN) {
    const found = pattern.exec(code)
    if (found) fail(found.index, `the test uses ${found[0]}`, todo)
  }
}
