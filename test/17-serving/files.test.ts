// What the server of files answers, on the simulated network.

import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sleep } from '../../code/10-time/time.ts'
import { type Coding, CODINGS } from '../../code/17-serving/codings.ts'
import { CHANGED, disk, LARGE, once, PAGE, visit } from './world.ts'

describe('a path means', () => {
  test.each([
    ['/', PAGE],
    ['/index.html', PAGE],
    ['/tea.html', '<p>tea</p>'],
    ['/tea', '<p>tea</p>'],
    ['/docs/', '<p>docs</p>'],
    ['/%74ea', '<p>tea</p>'],
    ['/tea?milk=/../x', '<p>tea</p>'],
    ['/a%20b%20%C3%BC.txt', 'named'],
    ['http://server/tea', '<p>tea</p>'],
  ])('%s', (path, body) => {
    const answer = once('GET', path)
    expect([answer.status, answer.body.toString()]).toEqual([200, body])
  })

  test('a folder without its slash: where it is', () => {
    const { status, fields } = once('GET', '/docs?q=1')
    expect([status, fields['location']]).toEqual([308, '/docs/?q=1'])
  })
})

describe('nothing is to be had by', () => {
  test.each([
    '/nothing.html',
    '/.secret',
    '/docs/.git/config',
    '/../tea.html',
    '/docs/../tea.html',
    '/%2e%2e/tea.html',
    '/docs/%2e%2e/tea.html',
    '/docs/..%2ftea.html',
    '/docs%2findex.html',
    '/%252e%252e/tea.html',
    '/docs/..%5ctea.html',
    '/docs\\index.html',
    '/tea.html%00',
    '/tea%00.html',
    '/%c0%ae%c0%ae/tea.html',
    '/%',
    '/%zz',
    '/tea.html/',
    '/tea.html/x',
    '//tea.html',
    '//docs',
    '/index.html.br',
    '/TEA.html',
    '/__proto__',
    '/constructor',
  ])('%s', (path) => {
    const { status, fields, body } = once('GET', path)
    expect(status).toBe(404)
    expect(body.toString()).toBe('<p>no such page</p>')
    expect(fields).not.toHaveProperty('etag')
  })

  test('any path that was made at random of parts that lead out', () => {
    const part = fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '%2f', '\\', '%5c', 'docs', 'x', '%00', '%25', '~') // prettier-ignore
    const paths = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}.secret`)
    const all = fc.sample(paths, 200)
    const statuses = visit(function* (ask) {
      const found = new Set<number>()
      for (const path of all) found.add((yield* ask('GET', path)).status)
      return found
    })
    expect([...statuses].filter((status) => status !== 404 && status !== 400)).toEqual([])
  })
})

describe('a method', () => {
  test('HEAD gives the same fields and no byte', () => {
    for (const path of ['/', '/large.bin', '/empty.txt', '/nothing']) {
      const get = once('GET', path)
      const head = once('HEAD', path)
      expect(head.body.length).toBe(0)
      expect({ ...head, body: 0 }).toEqual({ ...get, body: 0 })
    }
  })

  test('OPTIONS says which there are', () => {
    const { status, fields } = once('OPTIONS', '/')
    expect([status, fields['allow']]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  test.each(['POST', 'PUT', 'DELETE'])('%s is not allowed', (method) => {
    const { status, fields } = once(method, '/', { 'content-length': '0' })
    expect([status, fields['allow']]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })
})

describe('an answer', () => {
  test('has its type, its length, and what a browser may not do', () => {
    expect(once('GET', '/tea').fields).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '10',
      'last-modified': 'Fri, 02 Jan 2026 03:04:05 GMT',
      'accept-ranges': 'bytes',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'self'",
    })
  })

  test('says how long a copy is good', () => {
    const policy = (path: string) => once('GET', path).fields['cache-control']
    expect(policy('/assets/app.Dq3x7Kf2.js')).toBe('public, max-age=31536000, immutable')
    expect(policy('/assets/app.Dq3x7Kf2.lean.js')).toContain('immutable')
    expect(policy('/')).toBe('no-cache')
  })

  test('of a large file comes whole, and the file is open only meanwhile', () => {
    const { status, body, fields } = once('GET', '/large.bin')
    expect([status, fields['content-length']]).toEqual([200, String(LARGE.length)])
    expect(body.equals(LARGE)).toBe(true)
  })
})

describe('compressed', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['BR', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['identity;q=0.9, gzip;q=0.8', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    ['gzip ; q=1.000 , br ; q=0.999', 'gzip'],
    ['deflate', 'identity'],
  ] as const)('for %s: %s', (accept, coding) => {
    const answer = once('GET', '/', accept === undefined ? {} : { 'accept-encoding': accept })
    const plain = { br: brotliDecompressSync, gzip: gunzipSync, identity: (b: Buffer) => b }
    expect(answer.fields['content-encoding'] ?? 'identity').toBe(coding)
    expect(plain[coding](answer.body).toString()).toBe(PAGE)
    expect(answer.fields['vary']).toBe('accept-encoding')
  })

  test('never, where there is no compressed form', () => {
    expect(once('GET', '/tea', { 'accept-encoding': 'br' }).fields).not.toHaveProperty(
      'content-encoding',
    )
  })

  test('each form has a tag of its own, of its bytes', () => {
    const tags = CODINGS.map((coding: Coding) => {
      const { fields, body } = once('GET', '/', { 'accept-encoding': coding })
      const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
      expect(fields['etag']).toBe(`"${hash}"`)
      return fields['etag']
    })
    expect(new Set(tags).size).toBe(3)
  })

  test('a form that is older than its file is not sent', () => {
    const on = disk()
    on.write('index.html', '<p>new</p>', CHANGED + 9000)
    const { fields, body } = once('GET', '/', { 'accept-encoding': 'br' }, { on })
    expect(fields).not.toHaveProperty('content-encoding')
    expect(body.toString()).toBe('<p>new</p>')
  })
})

describe('a condition', () => {
  const etag = once('GET', '/tea').fields['etag']!
  const [before, then, after] = [-1, 0, 1].map((s) => new Date(CHANGED + s * 1000).toUTCString())
  test.each([
    [{ 'if-none-match': etag }, 304],
    [{ 'if-none-match': `W/${etag}` }, 304],
    [{ 'if-none-match': `"x", ${etag}` }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': '"x"' }, 200],
    [{ 'if-none-match': '"x"', 'if-modified-since': after! }, 200],
    [{ 'if-modified-since': then! }, 304],
    [{ 'if-modified-since': after! }, 304],
    [{ 'if-modified-since': before! }, 200],
    [{ 'if-modified-since': 'Friday, 02-Jan-26 03:04:05 GMT' }, 304],
    [{ 'if-modified-since': 'Fri Jan  2 03:04:05 2026' }, 304],
    [{ 'if-modified-since': 'yesterday' }, 200],
    [{ 'if-modified-since': 'Fri, 31 Feb 2026 03:04:05 GMT' }, 200],
    [{ 'if-match': etag }, 200],
    [{ 'if-match': `W/${etag}` }, 412],
    [{ 'if-match': '*' }, 200],
    [{ 'if-match': '"x"' }, 412],
    [{ 'if-match': '"x"', 'if-none-match': etag }, 412],
    [{ 'if-unmodified-since': then! }, 200],
    [{ 'if-unmodified-since': before! }, 412],
    [{ 'if-match': etag, 'if-unmodified-since': before! }, 200],
  ] as const)('%o: %i', (fields, status) => {
    const answer = once('GET', '/tea', fields)
    expect(answer.status).toBe(status)
    if (status !== 304) return
    expect(answer.body.length).toBe(0)
    expect(answer.fields['etag']).toBe(etag)
    expect(answer.fields).toHaveProperty('cache-control')
    expect(answer.fields).toHaveProperty('vary')
    expect(answer.fields).not.toHaveProperty('content-type')
  })
})

describe('a part', () => {
  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=10-', 10, LARGE.length],
    ['bytes=-5', LARGE.length - 5, LARGE.length],
    ['bytes=999999-9999999', 999_999, LARGE.length],
    ['bytes=-99999999', 0, LARGE.length],
    ['BYTES=3-3', 3, 4],
  ])('%s of a large file', (range, start, end) => {
    const { status, fields, body } = once('GET', '/large.bin', { range })
    expect(status).toBe(206)
    expect(fields['content-range']).toBe(`bytes ${start}-${end - 1}/${LARGE.length}`)
    expect(fields['content-length']).toBe(String(end - start))
    expect(body.equals(LARGE.subarray(start, end))).toBe(true)
  })

  test('of a small one, and of its compressed form', () => {
    const whole = once('GET', '/', { 'accept-encoding': 'gzip' })
    const part = once('GET', '/', { 'accept-encoding': 'gzip', range: 'bytes=5-14' })
    expect(part.status).toBe(206)
    expect(part.fields['content-encoding']).toBe('gzip')
    expect(part.body.equals(whole.body.subarray(5, 15))).toBe(true)
  })

  test.each(['bytes=10-99', 'bytes=-0', 'bytes=99999-'])(
    '%s of ten bytes is not there',
    (range) => {
      const { status, fields } = once('GET', '/tea', { range })
      expect([status, fields['content-range']]).toEqual([416, 'bytes */10'])
    },
  )

  test.each(['bytes=5-2', 'bytes=0-1,3-4', 'bytes=-', 'lines=1-2', 'bytes=a-b', 'bytes=1'])(
    '%s: the whole',
    (range) => {
      expect(once('GET', '/tea', { range }).status).toBe(200)
    },
  )

  test('only if it is of the version of which the client has the rest', () => {
    const { etag } = once('GET', '/tea').fields
    const date = new Date(CHANGED).toUTCString()
    const status = (condition: string) =>
      once('GET', '/tea', { range: 'bytes=0-1', 'if-range': condition }).status
    expect([etag!, '"x"', `W/${etag}`, date].map(status)).toEqual([206, 200, 200, 200])
  })
})

describe('the table', () => {
  test('asks the disk once a second at most, and sees what has changed', () => {
    visit(function* (ask, disk) {
      const first = yield* ask('GET', '/tea')
      const { openings } = disk
      yield* ask('GET', '/tea')
      expect(disk.openings).toBe(openings)
      disk.write('tea.html', '<p>more</p>', CHANGED + 1)
      yield* sleep(1500)
      const later = yield* ask('GET', '/tea')
      expect(later.body.toString()).toBe('<p>more</p>')
      expect(later.fields['etag']).not.toBe(first.fields['etag'])
      disk.delete('tea.html')
      yield* sleep(1500)
      expect((yield* ask('GET', '/tea')).status).toBe(404)
    })
  })

  test('a large file that changes before it is sent is asked for again', () => {
    visit(function* (ask, disk) {
      yield* ask('HEAD', '/large.bin')
      disk.write('large.bin', 'small now', CHANGED + 1)
      expect((yield* ask('GET', '/large.bin')).status).toBe(503)
      expect((yield* ask('GET', '/large.bin')).body.toString()).toBe('small now')
    })
  })

  test('below a base', () => {
    const options = { base: '/book/' }
    expect(once('GET', '/book/tea', {}, options).status).toBe(200)
    expect(once('GET', '/tea', {}, options).status).toBe(404)
    expect(once('GET', '/book/docs', {}, options).fields['location']).toBe('/book/docs/')
    expect(once('GET', '/book', {}, options).fields['location']).toBe('/book/')
  })
})
