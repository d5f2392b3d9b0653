// What curl, a client that we have not written, gets from the book's server.

import { describe, expect, test } from 'vitest'
import { curl, PAGE, serving, upload } from './serving.ts'

const { port, log } = await serving()
const url = `http://127.0.0.1:${port}`
/** Status, how many connections were made for it, and how many bytes came. */
const BRIEF = ['--output', '/dev/null', '--write-out', '%{http_code} %{num_connects} %{size_download}\n'] // prettier-ignore

test('a page', async () => {
  expect(await curl(`${url}/`)).toBe(PAGE)
})

test('three files over one connection', async () => {
  const files = ['/', '/large.bin', '/nothing'].flatMap((path) => [...BRIEF, url + path])
  expect(await curl(...files)).toBe('200 1 5000\n200 0 3000000\n404 0 22\n')
})

test('a compressed form, which it undoes', async () => {
  expect(await curl('--compressed', `${url}/`)).toBe(PAGE)
  expect(log().at(-1)).not.toContain(' 200 5000 ')
  const head = await curl('--compressed', '--head', `${url}/`)
  expect(head).toContain('content-encoding: gzip')
})

test('parts', async () => {
  expect(await curl('--range', '0-14', `${url}/`)).toBe('<!doctype html>')
  expect(await curl('--range', '-4', `${url}/`)).toBe(PAGE.slice(-4))
  expect(await curl(...BRIEF, '--range', '9000-', `${url}/`)).toMatch(/^416 /)
  expect(await curl(...BRIEF, '--range', '0-1,5-6', `${url}/`)).toMatch(/^200 1 5000/)
  const large = await curl('--continue-at', '2999994', '--output', '-', `${url}/large.bin`)
  expect(large).toBe('large ')
})

test('nothing new, by date and by tag', async () => {
  const head = await curl('--head', `${url}/`)
  const tag = /^etag: (.*?)\r$/m.exec(head)![1]!
  const brief = (...args: string[]) => curl(...BRIEF, ...args, `${url}/`)
  expect(await brief('--header', `if-none-match: ${tag}`)).toBe('304 1 0\n')
  expect(await brief('--time-cond', new Date(Date.now() + 9e6).toUTCString())).toBe('304 1 0\n')
})

describe('an old client', () => {
  test('of HTTP/1.0 gets its page, and the end', async () => {
    const answer = await curl('--http1.0', '--include', `${url}/`)
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(answer).toMatch(/^connection: close\r$/im)
    expect(answer.endsWith(PAGE)).toBe(true)
  })

  test('of HTTP/1.0 that can keep a connection keeps it, or is told that it cannot', async () => {
    const files = ['/', '/'].flatMap((path) => [...BRIEF, url + path])
    const lines = await curl('--http1.0', '--header', 'connection: keep-alive', ...files)
    expect(lines).toMatch(/^200 1 5000\n200 [01] 5000\n$/)
  })
})

describe('what is sent to us', () => {
  const send = (...args: string[]) =>
    curl('--include', '--data-binary', `@${upload}`, ...args, `${url}/`)

  test('is refused with the methods there are, in chunks too', async () => {
    for (const field of ['x-plain: yes', 'transfer-encoding: chunked']) {
      const answer = await send('--header', 'expect:', '--header', field)
      expect(answer).toMatch(/^HTTP\/1\.1 405 /)
      expect(answer).toMatch(/^allow: GET, HEAD, OPTIONS\r$/m)
    }
  })

  test('is refused, and the next request is answered', async () => {
    const text = ['--data', 'x'.repeat(1000)]
    const lines = await curl(...BRIEF, ...text, `${url}/`, '--next', ...BRIEF, `${url}/`)
    expect(lines).toMatch(/^405 1 \d+\n200 0 5000\n$/)
  })

  test('is not waited for if it is only announced', async () => {
    const answer = await send('--header', 'expect: 100-continue', '--write-out', '%{size_upload}')
    expect(answer).toMatch(/^HTTP\/1\.1 405 /)
    expect(answer).toMatch(/[^\d]0$/) // bytes sent
  })
})

test('a path that leads out is sent as it is, and is not found', async () => {
  for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd'])
    expect(await curl(...BRIEF, '--path-as-is', url + path)).toMatch(/^404 /)
})
