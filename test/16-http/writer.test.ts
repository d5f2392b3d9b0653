import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headerBlock, HeaderBlock } from '../../code/16-http/header-block.ts'
import type { HeaderInit } from '../../code/16-http/message.ts'
import { Output } from '../../code/16-http/output.ts'
import { Writer, WrongAnswer } from '../../code/16-http/writer.ts'
import { answersIn } from './answers.ts'

/** What a writer says, as text, and what became of the writer. */
function says(write: (writer: Writer) => void, method = 'GET', version: '1.0' | '1.1' = '1.1') {
  const out = new Output()
  const writer = new Writer(out, { method, version }, () => 'Date: now\r\n')
  write(writer)
  return { text: Buffer.concat(out.take()).toString('latin1'), writer }
}

const lines = (text: string) => text.split('\r\n')
const block = (headers?: HeaderInit) => headerBlock(headers)

describe('a whole answer', () => {
  test('has a status, a date, a length and its body', () => {
    const { text, writer } = says((to) => {
      to.whole(200, block({ A: 1 }), 'tea')
    })
    expect(lines(text)).toEqual([
      'HTTP/1.1 200 OK',
      'Date: now',
      'A: 1',
      'Content-Length: 3',
      '',
      'tea',
    ])
    expect(writer.isDone).toBe(true)
  })

  test('is counted in bytes, not in characters', () => {
    const { text } = says((to) => {
      to.whole(200, block(), '½ ☕')
    })
    const [answer] = answersIn(text)
    expect(answer?.headers['content-length']).toBe('6')
    expect(Buffer.from(answer!.body, 'latin1').toString('utf8')).toBe('½ ☕')
  })

  test('to HEAD has the same head, and no body', () => {
    const get = says((to) => {
      to.whole(200, block(), 'tea')
    }).text
    const head = says((to) => {
      to.whole(200, block(), 'tea')
    }, 'HEAD').text
    expect(head).toBe(get.slice(0, -3))
  })

  test('of status 204 and 304 has neither body nor length', () => {
    for (const status of [204, 304]) {
      const { text } = says((to) => {
        to.whole(status, block(), '')
      })
      expect(text).not.toContain('Content-Length')
      expect(() =>
        says((to) => {
          to.whole(status, block(), 'x')
        }),
      ).toThrow(WrongAnswer)
    }
  })

  test('to HEAD, or of status 304, may have the length of what is not sent', () => {
    const length = block({ 'Content-Length': 9 })
    expect(
      says((to) => {
        to.whole(200, length, '')
      }, 'HEAD').text,
    ).toContain('Content-Length: 9\r\n')
    expect(
      says((to) => {
        to.whole(304, length, '')
      }).text,
    ).toContain('Content-Length: 9\r\n')
    expect(() =>
      says((to) => {
        to.whole(204, block({ 'Content-Length': 0 }), '')
      }),
    ).toThrow(WrongAnswer)
  })

  test('of status 205 has a length of 0', () => {
    expect(
      says((to) => {
        to.whole(205, block(), '')
      }).text,
    ).toContain('Content-Length: 0\r\n')
    expect(() =>
      says((to) => {
        to.whole(205, block(), 'x')
      }),
    ).toThrow(WrongAnswer)
  })

  test('keeps a date that it is given', () => {
    const { text } = says((to) => {
      to.whole(200, block({ date: 'then' }), '')
    })
    expect(text.match(/date/gi)).toEqual(['date'])
  })

  test('has a status from 200 to 599', () => {
    for (const status of [0, 100, 101, 199, 600, 200.5, NaN])
      expect(
        () =>
          says((to) => {
            to.whole(status, block(), '')
          }),
        String(status),
      ).toThrow(WrongAnswer)
  })

  test('comes once', () => {
    expect(() =>
      says((to) => {
        to.whole(200, block(), '')
        to.whole(200, block(), '')
      }),
    ).toThrow('a second answer')
  })
})

describe('a wrong content-length', () => {
  test('of a whole answer is seen before anything is sent', () => {
    const out = new Output()
    const writer = new Writer(out, { method: 'GET', version: '1.1' }, () => '')
    expect(() => {
      writer.whole(200, block({ 'content-length': 4 }), 'tea')
    }).toThrow(WrongAnswer)
    expect(out.size).toBe(0)
    expect(writer.status).toBe(0)
  })

  test('is seen when too much is written, and when too little was', () => {
    const start = (to: Writer) => {
      to.start(200, block({ 'content-length': 4 }))
    }
    expect(() =>
      says((to) => {
        start(to)
        to.write('milky')
      }),
    ).toThrow('more bytes')
    expect(() =>
      says((to) => {
        start(to)
        to.write('tea')
        to.end(block())
      }),
    ).toThrow('fewer bytes')
  })
})

describe('an answer in pieces', () => {
  const stream = (to: Writer) => {
    to.start(200, block())
    to.write('te')
    to.write('')
    to.write('a')
    to.end(block({ Sum: 1 }))
  }

  test('goes in chunks, and has a trailer', () => {
    const { text } = says(stream)
    expect(text).toContain('Transfer-Encoding: chunked\r\n')
    expect(text.split('\r\n\r\n').slice(1).join('|')).toBe('2\r\nte\r\n1\r\na\r\n0\r\nSum: 1|')
  })

  test('to HTTP/1.0 goes as it is, and the connection ends behind it', () => {
    const { text, writer } = says(stream, 'GET', '1.0')
    expect(text).not.toContain('chunked')
    expect(text).toContain('Connection: close\r\n')
    expect(text.endsWith('\r\n\r\ntea')).toBe(true)
    expect(writer.closes).toBe(true)
  })

  test('to HEAD is only its head', () => {
    expect(says(stream, 'HEAD').text.endsWith('\r\n\r\n')).toBe(true)
  })

  test('cannot be written before its start, or after its end', () => {
    expect(() =>
      says((to) => {
        to.write('x')
      }),
    ).toThrow(WrongAnswer)
    expect(() =>
      says((to) => {
        to.end(block())
      }),
    ).toThrow(WrongAnswer)
    expect(() =>
      says((to) => {
        stream(to)
        to.write('x')
      }),
    ).toThrow(WrongAnswer)
  })

  test('comes out as it went in, whatever the pieces are', () => {
    const pieces = fc.array(fc.oneof(fc.string({ maxLength: 9 }), fc.uint8Array({ maxLength: 9 })))
    fc.assert(
      fc.property(pieces, fc.boolean(), (parts, isCounted) => {
        const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
        const { text } = says((to) => {
          to.start(200, block(isCounted ? { 'content-length': body.length } : {}))
          for (const part of parts) to.write(part)
          to.end(block())
          to.end(block())
        })
        expect(answersIn(text).map((answer) => answer.body)).toEqual([body.toString('latin1')])
      }),
      { numRuns: 200 },
    )
  })
})

describe('header fields', () => {
  test('that would be more than a line are refused', () => {
    for (const value of ['a\r\nSet-Cookie: b', 'a\nb', 'a\0', 'ж', ' a', 'a\t'])
      expect(() => new HeaderBlock({ X: value }), JSON.stringify(value)).toThrow(TypeError)
    for (const name of ['', 'a b', 'a:', 'a\r\n', 'é'])
      expect(() => new HeaderBlock({ [name]: 'x' }), JSON.stringify(name)).toThrow(TypeError)
  })

  test('that say where a body ends are not for a handler', () => {
    expect(() => new HeaderBlock({ 'Transfer-Encoding': 'chunked' })).toThrow(TypeError)
    expect(() => new HeaderBlock({ Connection: 'keep-alive' })).toThrow(TypeError)
    for (const length of ['-1', '1e3', '', ['1', '2']])
      expect(() => new HeaderBlock({ 'Content-Length': length })).toThrow(TypeError)
    expect(() => new HeaderBlock({ A: 1, a: 2 })).toThrow('twice')
  })

  test('of a list become a line for each value', () => {
    expect(new HeaderBlock({ 'Set-Cookie': ['a=1', 'b=2'] }).text).toBe(
      'Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n',
    )
  })

  test('may ask to close', () => {
    const { text, writer } = says((to) => {
      to.whole(200, block({ Connection: 'close' }), '')
    })
    expect(writer.closes).toBe(true)
    expect(text.match(/connection/gi)).toHaveLength(1)
  })
})

test('what was added comes out in few pieces, and long ones are not copied', () => {
  const out = new Output()
  const long = new Uint8Array(70_000)
  for (const part of ['a', 'b']) out.latin1(part)
  out.bytes(Buffer.from('c'))
  out.bytes(long)
  out.latin1('d')
  expect(out.size).toBe(70_004)
  const pieces = out.take()
  expect(pieces.map((piece) => piece.length)).toEqual([3, 70_000, 1])
  expect(pieces[1]).toBe(long)
  expect(out.take()).toEqual([])
})
