import { describe, expect, test } from 'vitest'
import {
  ok,
  type Operation,
  Scheduler,
  suspend,
} from '../../../09-system-calls/scheduler.ts'
import { readUntil } from './stub.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** A connection that gives these chunks, and then the end. */
class Chunks {
  reads = 0
  #chunks: Uint8Array[]
  constructor(chunks: string[]) {
    this.#chunks = chunks.map(encode)
  }
  read(): Operation<Uint8Array | undefined> {
    return suspend((resume) => {
      this.reads += 1
      resume(ok(this.#chunks.shift()))
    }, 'a chunk')
  }
  unread(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#chunks.unshift(bytes)
  }
  get left(): string {
    return this.#chunks.map(decode).join('')
  }
}

/** All messages in the chunks, or the name of the error. */
function messages(chunks: string[], delimiter = '\r\n', limit = 10) {
  const source = new Chunks(chunks)
  const texts: string[] = []
  try {
    new Scheduler().run(function* () {
      let bytes
      while ((bytes = yield* readUntil(source, encode(delimiter), limit)))
        texts.push(decode(bytes))
    })
  } catch (error) {
    texts.push((error as Error).name)
  }
  return { texts, left: source.left, reads: source.reads }
}

/** A text cut in every way that there is. */
function cuts(text: string): string[][] {
  if (text.length < 2) return [[text]]
  const [first = '', ...rest] = text
  return cuts(rest.join('')).flatMap(([head = '', ...tail]) => [
    [first, head, ...tail],
    [first + head, ...tail],
  ])
}

describe('readUntil', () => {
  test('gives one message, without the delimiter', () => {
    expect(messages(['one\r\n']).texts).toEqual(['one'])
  })

  test('leaves what comes after it', () => {
    expect(messages(['one\r\ntwo\r\n\r\n']).texts).toEqual([
      'one',
      'two',
      '',
    ])
  })

  test('joins the chunks of a message', () => {
    expect(messages(['on', 'e\r\ntw', 'o\r\n']).texts).toEqual([
      'one',
      'two',
    ])
  })

  test('finds a delimiter that was cut in two', () => {
    expect(messages(['one\r', '\ntwo\r\n']).texts).toEqual(['one', 'two'])
  })

  test('takes any delimiter, however it is cut', () => {
    for (const chunks of cuts('a\r\rab\r\r\nb'))
      expect(messages(chunks, '\r\r\n').texts.slice(0, 1)).toEqual([
        'a\r\rab',
      ])
  })

  test('gives the same for every cut', () => {
    for (const chunks of cuts('ab\r\n\r\nc\r\r\n'))
      expect(messages(chunks).texts).toEqual(['ab', '', 'c\r'])
  })
})

describe('the end', () => {
  test('before the first byte is no error', () => {
    expect(messages([]).texts).toEqual([])
  })

  test('in the middle of a message is one', () => {
    expect(messages(['one\r\ntw']).texts).toEqual(['one', 'UnexpectedEnd'])
    expect(messages(['one\r\n\r']).texts).toEqual(['one', 'UnexpectedEnd'])
  })
})

describe('the limit', () => {
  test('does not count the delimiter', () => {
    expect(messages(['0123456789\r\n']).texts).toEqual(['0123456789'])
    expect(messages(['0123456789\r', '\n']).texts).toEqual(['0123456789'])
  })

  test('holds for a message in one chunk', () => {
    expect(messages(['0123456789a\r\n']).texts).toEqual(['LineTooLong'])
  })

  test('holds over chunks, and no more is read than it takes', () => {
    const endless = Array.from({ length: 100 }, () => 'x')
    const { texts, reads } = messages(endless)
    expect(texts).toEqual(['LineTooLong'])
    expect(reads).toBeLessThanOrEqual(12)
  })
})
