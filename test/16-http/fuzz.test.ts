// Random bytes, and requests with random damage, in random pieces: a hundred thousand inputs, and a
// million by `npm run soak`.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HttpError } from '../../code/16-http/http-error.ts'
import { parser } from '../../code/16-http/parser.ts'
import { accepted, cases } from './cases.ts'
import { bytesOf, cut, finds, SMALL } from './feed.ts'

const soaking = process.env['SOAK'] !== undefined
const runs = (few: number) => ({
  numRuns: soaking ? 10 * few : few,
  seed: Number(process.env['SEED'] ?? 16),
})
const timeout = soaking ? 1_200_000 : 120_000

const places = fc.array(fc.nat(400), { maxLength: 12 })

/** Requests with some bytes changed, left out, or put in. */
const damaged = fc
  .tuple(
    fc.array(fc.constantFrom(...cases), { minLength: 1, maxLength: 4 }),
    fc.array(
      fc.tuple(
        fc.nat(600),
        fc.constantFrom(0, 1),
        fc.constantFrom(
          '',
          '\r',
          '\n',
          '~',
          ' ',
          '\t',
          ':',
          ';',
          ',',
          '0',
          'f',
          '\0',
          '\xff',
          'chunked',
        ),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([chosen, hits]) => {
    let input = chosen.map((each) => each.input).join('')
    for (const [at, out, put] of hits) input = input.slice(0, at) + put + input.slice(at + out)
    return bytesOf(input)
  })
const noise = fc.uint8Array({ maxLength: 300 })

test('whatever comes, it is found or refused, and the same in any pieces', { timeout }, () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: damaged }, noise), places, (bytes, where) => {
      const whole = finds([bytes])
      expect(finds(cut(bytes, where))).toEqual(whole)
      expect(finds(cut(bytes, bytes.keys()))).toEqual(whole)
    }),
    runs(50_000),
  )
})

test('any good requests one behind the other are found as they are alone', { timeout }, () => {
  const stays = accepted.filter(({ input }) => input.endsWith('~') || /Length|chunked/i.test(input))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stays), { maxLength: 5 }), places, (chosen, where) => {
      const bytes = bytesOf(chosen.map(({ input }) => input).join(''))
      expect(finds(cut(bytes, where))).toEqual(chosen.flatMap(({ found }) => found))
    }),
    runs(25_000),
  )
})

test('any body comes out as it went in, counted or in chunks', { timeout }, () => {
  const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 30 }), { maxLength: 3 })
  fc.assert(
    fc.property(pieces, places, fc.boolean(), (parts, where, isChunked) => {
      const text = parts.map((part) => Buffer.from(part).toString('latin1'))
      const chunks = text.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`)
      const length = text.join('').length
      const input = isChunked
        ? `Transfer-Encoding: chunked\r\n\r\n${chunks.join('')}0\r\n\r\n`
        : `Content-Length: ${length}\r\n\r\n${text.join('')}`
      const bytes = Buffer.from(`POST / HTTP/1.1\r\nHost: a\r\n${input}`, 'latin1')
      const data = length > 0 ? [JSON.stringify(text.join(''))] : []
      expect(finds(cut(bytes, where))).toEqual(['POST / a', ...data, 'end'])
    }),
    runs(25_000),
  )
})

test('between two asks it keeps no more than a head and a chunk', () => {
  const forever = {
    'empty lines': ['\r\n'],
    'a request line': ['GET /', 'x'],
    'a field': ['GET / HTTP/1.1\r\nX: ', 'x'],
    fields: ['GET / HTTP/1.1\r\n', 'X: y\r\n'],
    extensions: [
      'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n',
      '1;a\r\nx\r\n',
    ],
    trailers: ['POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n', 'X: y\r\n'],
    chunks: ['POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\nx\r\n'],
  }
  for (const [name, [first, then = first]] of Object.entries(forever)) {
    const reading = parser(SMALL)
    let given = 0
    const feed = () => {
      let step = reading.next()
      for (let next = first!; !step.done; next = then!) {
        while (step.value !== 'idle' && step.value !== 'more') step = reading.next()!
        given += next.length
        if (given > 2000) return
        step = reading.next(Buffer.from(next))
      }
    }
    expect(feed, name).toThrow(HttpError)
    expect(given, name).toBeLessThan(1500)
  }
})
