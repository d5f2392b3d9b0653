import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunkings } from '../../code/04-send/chunkings.ts'
import { LineTooLong, lines } from '../../code/04-send/lines.ts'
import { collect, END, type Sink } from '../../code/04-send/sink.ts'
import { type Token, TokenError } from '../../code/04-send/token.ts'
import { tokens } from '../../code/04-send/tokens.ts'
import { tokensOf } from '../../code/04-send/whole-text.ts'

/** A text of these characters, cut into chunks, of which some are empty. */
const chunksOf = (alphabet: string[]) =>
  fc.array(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 6 }), { maxLength: 12 })

/** What a sink gives for these chunks, and the error that ended it. */
function feed<T>(make: (target: Sink<T>) => Sink<string>, chunks: string[]) {
  const found: T[] = []
  const sink = make(collect(found))
  try {
    for (const chunk of chunks) sink.next(chunk)
    sink.next(END)
    return { found, error: undefined }
  } catch (error) {
    return { found, error }
  }
}

function whole(text: string) {
  const found: Token[] = []
  try {
    for (const token of tokensOf(text)) found.push(token)
    return { found, error: undefined }
  } catch (error) {
    return { found, error }
  }
}

describe('tokens', () => {
  const alphabet = ['a', 'b1', '"', '"', '\\', ' ', '=', ';', '~', '\n', '🍵']

  test('gives the same tokens, places and errors for any chunks', () => {
    fc.assert(
      fc.property(chunksOf(alphabet), (chunks) => {
        expect(feed(tokens, chunks)).toEqual(whole(chunks.join('')))
      }),
      { numRuns: 500 },
    )
  })

  test('knows places across chunks', () => {
    expect(feed(tokens, ['te', 'a =', ' "x"']).found.map(({ at }) => at)).toEqual([0, 4, 6])
  })

  test('says where a string was opened that is never closed', () => {
    const { error } = feed(tokens, ['a=', '"b', '\\"'])
    expect(error).toBeInstanceOf(TokenError)
    expect(error).toMatchObject({ at: 2, message: 'unclosed string at 2' })
  })

  test('says where a character has no meaning, as soon as it comes', () => {
    const tokenizer = tokens(collect<Token>([]))
    tokenizer.next('tea ')
    expect(() => tokenizer.next('~')).toThrow('unexpected ~ at 4')
  })

  test('gives the last word at the end, and not before', () => {
    const found: Token[] = []
    const tokenizer = tokens(collect(found))
    tokenizer.next('tea')
    expect(found).toEqual([])
    expect(tokenizer.next(END).done).toBe(true)
    expect(found).toEqual([{ kind: 'word', text: 'tea', at: 0 }])
  })
})

describe('lines', () => {
  test('gives the same lines for any chunks as for the whole text', () => {
    fc.assert(
      fc.property(chunksOf(['a', 'b', '\n', '\r', '\r\n']), (chunks) => {
        const expected = chunks.join('').split(/\r?\n/)
        if (expected.at(-1) === '') expected.pop()
        expect(feed(lines, chunks)).toEqual({ found: expected, error: undefined })
      }),
      { numRuns: 500 },
    )
  })

  test('gives the same lines and the same error for any chunks under a limit', () => {
    fc.assert(
      fc.property(chunksOf(['a', 'b', '\n', '\r\n', '\r']), (chunks) => {
        const limited = (target: Sink<string>) => lines(target, 3)
        expect(feed(limited, chunks)).toEqual(feed(limited, [chunks.join('')]))
      }),
      { numRuns: 500 },
    )
  })

  test('lets a line as long as the limit pass, however its ending is cut', () => {
    for (const chunks of chunkings('abc\r\nabc\n'))
      expect(feed((target: Sink<string>) => lines(target, 3), chunks)).toEqual({
        found: ['abc', 'abc'],
        error: undefined,
      })
  })

  test('does not wait for the end of a line that is too long, and names it', () => {
    const splitter = lines(collect<string>([]), 3)
    splitter.next('abc\nab')
    expect(() => splitter.next('cd')).toThrow(new LineTooLong(2, 3))
  })

  test('an unfinished line is given at the end and not when the splitter is closed', () => {
    const [ended, closed]: [string[], string[]] = [[], []]
    const [one, other] = [lines(collect(ended)), lines(collect(closed))]
    for (const splitter of [one, other]) splitter.next('a\nb')
    one.next(END)
    other.return()
    expect({ ended, closed }).toEqual({ ended: ['a', 'b'], closed: ['a'] })
  })
})

test('every chunking of a text is given once', () => {
  const all = [...chunkings('abcd')]
  expect(all).toHaveLength(8)
  expect(new Set(all.map((chunks) => chunks.join('|'))).size).toBe(8)
  for (const chunks of all) expect(chunks.join('')).toBe('abcd')
})
