import { expect, test } from 'vitest'
import { dechunk } from './stub.ts'

/** Feeds these pieces of text; the body, and what was not used. */
function feed(pieces: string[]) {
  const reading = dechunk()
  const rest = [...pieces]
  let body = ''
  let asked = 0
  let step = reading.next()
  while (!step.done) {
    if (step.value === undefined) {
      if (++asked > pieces.length) return { body, unused: 'it asks on' }
      step = reading.next(rest.shift())
    } else {
      expect(step.value).not.toBe('')
      body += step.value
      step = reading.next()
    }
  }
  return { body, unused: step.value + rest.join('') }
}

const BODY = '3\r\ntea\r\n5;a=b\r\n with\r\n0\r\n\r\n'
const LONG = '1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n'

test('a body that comes whole', () => {
  expect(feed(['3\r\ntea\r\n0\r\n\r\n'])).toEqual({
    body: 'tea',
    unused: '',
  })
})

test('sizes are hexadecimal', () => {
  expect(feed([LONG]).body).toHaveLength(26)
})

test('what stands behind a semicolon is left out', () => {
  expect(feed([BODY]).body).toBe('tea with')
})

test('a body that is cut in two, anywhere', () => {
  for (let at = 1; at < BODY.length; at++)
    expect(feed([BODY.slice(0, at), BODY.slice(at)]).body, `cut at ${at}`) //
      .toBe('tea with')
})

test('a body that comes letter by letter', () => {
  expect(feed(Array.from(BODY)).body).toBe('tea with')
})

test('a piece is given before its chunk is complete', () => {
  const reading = dechunk()
  reading.next()
  expect(reading.next('1a\r\nabc').value).toBe('abc')
})

test('the trailer is read, and left out', () => {
  const text = '3\r\ntea\r\n0\r\nSum: 1\r\nTwo: 2\r\n\r\n'
  expect(feed([text])).toEqual({ body: 'tea', unused: '' })
})

test('what comes behind the body is returned', () => {
  expect(feed([`${BODY}GET /`]).unused).toBe('GET /')
})

test('a size with anything but digits in it is none', () => {
  for (const size of ['', '3x', '-3', '+3', '0x3', ' 3', '3 '])
    expect(() => feed([`${size}\r\ntea\r\n0\r\n\r\n`]), size).toThrow(
      SyntaxError,
    )
})

test('a chunk that goes on behind its size is none', () => {
  expect(() => feed(['3\r\ntea--0\r\n\r\n'])).toThrow(SyntaxError)
})
