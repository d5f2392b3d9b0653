import { describe, expect, test } from 'vitest'
import { parser, ProtocolError, type Value } from './stub.ts'

/** What comes of a text in pieces: values, and perhaps where it went wrong. */
function read(pieces: string[]): (Value | { wrongAt: number })[] {
  const found: (Value | { wrongAt: number })[] = []
  const parsing = parser((value) => found.push(value))
  parsing.next()
  try {
    for (const piece of pieces) parsing.next(piece)
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    found.push({ wrongAt: error.position })
  }
  return found
}

/** Every way to cut a text in two, and all its characters alone. */
function cuts(text: string): string[][] {
  const places = Array.from({ length: text.length + 1 }, (_, at) => at)
  return [
    Array.from(text),
    ...places.map((at) => [text.slice(0, at), text.slice(at)]),
  ]
}

/** A text cut into pieces of up to so many characters, not at random. */
function pieces(text: string, seed: number, largest: number): string[] {
  const found: string[] = []
  let state = seed
  for (let at = 0; at < text.length;) {
    state = (state * 48_271) % 2_147_483_647
    const size = state % (largest + 1)
    found.push(text.slice(at, at + size))
    at += size
  }
  return found
}

const nested = (depth: number) => '*1\n'.repeat(depth)

describe('one value', () => {
  test('a line', () => {
    expect(read(['+tea with milk\n'])).toEqual(['tea with milk'])
    expect(read(['+\n'])).toEqual([''])
  })

  test('a number', () => {
    expect(read([':12\n:-7\n:0\n'])).toEqual([12, -7, 0])
  })

  test('null', () => {
    expect(read(['_\n'])).toEqual([null])
  })

  test('a text, with all that it holds', () => {
    expect(read(['$5\nhello\n'])).toEqual(['hello'])
    expect(read(['$4\n\n:1\n\n$0\n\n'])).toEqual(['\n:1\n', ''])
  })

  test('a list, also of lists', () => {
    expect(read(['*2\n:1\n+two\n'])).toEqual([[1, 'two']])
    expect(read(['*0\n'])).toEqual([[]])
    expect(read(['*3\n*2\n:1\n*0\n_\n$1\n\n\n'])).toEqual([
      [[1, []], null, '\n'],
    ])
  })
})

describe('any cut', () => {
  const text = '+hi\n$3\na\nb\n*2\n:-12\n*1\n$2\n\n\n\n_\n:123456789\n'
  const values = ['hi', 'a\nb', [-12, ['\n\n']], null, 123_456_789]

  test('into two gives the same values', () => {
    for (const cut of cuts(text)) expect(read(cut)).toEqual(values)
  })

  test('into many gives the same values, also with empty pieces', () => {
    for (let seed = 1; seed <= 200; seed++)
      expect(read(pieces(text, seed, 5))).toEqual(values)
  })

  test('gives a long text whole', () => {
    const long = 'tea\n'.repeat(50_000)
    const message = `$${long.length}\n${long}\n`
    expect(read(pieces(message, 7, 900))).toEqual([long])
  })
})

test('a value is emitted by the piece that completes it', () => {
  const found: Value[] = []
  const parsing = parser((value) => found.push(value))
  const counts = [
    '',
    '*2\n:1\n+t',
    'wo',
    '\n$1\n',
    'a',
    '\n:',
    '5\n_\n',
  ].map((piece) => {
    parsing.next(piece)
    return found.length
  })
  expect(counts).toEqual([0, 0, 0, 1, 1, 2, 4])
})

describe('what is wrong', () => {
  const wrong: [string, string, (Value | { wrongAt: number })[]][] = [
    ['an unknown kind', ':1\n?', [1, { wrongAt: 3 }]],
    ['a number without digits', ':\n', [{ wrongAt: 1 }]],
    ['a minus without digits', ':-\n', [{ wrongAt: 2 }]],
    ['a number with a letter', ':1x\n', [{ wrongAt: 2 }]],
    ['a number of ten digits', ':1234567890\n', [{ wrongAt: 10 }]],
    ['a length with a sign', '$-1\n', [{ wrongAt: 1 }]],
    ['a text longer than said', '$2\nabc\n', [{ wrongAt: 5 }]],
    ['null with more', '_x', [{ wrongAt: 1 }]],
    ['a part of a list', '*2\n:1\n!', [{ wrongAt: 6 }]],
    ['a text too long', '$1000001\n', [{ wrongAt: 1 }]],
    ['a list too long', '_\n*999999999\n', [null, { wrongAt: 3 }]],
    ['a list too deep', nested(33), [{ wrongAt: 96 }]],
  ]

  test('is found at its place, however the text is cut', () => {
    for (const [what, text, expected] of wrong)
      for (const cut of cuts(text))
        expect({ what, cut, found: read(cut) }).toEqual({
          what,
          cut,
          found: expected,
        })
  })

  test('is found before what it announces has come', () => {
    const parsing = parser(() => undefined)
    parsing.next()
    parsing.next('$1000001')
    expect(() => parsing.next('\n')).toThrow(ProtocolError)
  })

  test('ends the parser', () => {
    const found: Value[] = []
    const parsing = parser((value) => found.push(value))
    parsing.next()
    expect(() => parsing.next(':1\n?:2\n')).toThrow(ProtocolError)
    expect(parsing.next(':3\n').done).toBe(true)
    expect(found).toEqual([1])
  })

  test('is not what is allowed', () => {
    expect(read([`${nested(32)}:1\n`])).toHaveLength(1)
    expect(read(['$1000000\n'])).toEqual([])
  })
})

test('two parsers do not disturb one another', () => {
  const found: Value[] = []
  const one = parser((value) => found.push(`one ${String(value)}`))
  const two = parser((value) => found.push(`two ${String(value)}`))
  for (const parsing of [one, two]) parsing.next()
  for (const piece of ['$3\nte', 'a\n'])
    for (const parsing of [one, two]) parsing.next(piece)
  expect(found).toEqual(['one tea', 'two tea'])
})
