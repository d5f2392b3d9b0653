// nginx in front of the book's server, with the configuration that the chapter shows.

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { curl, freePort, PAGE, serving, start, until } from './serving.ts'

const here = mkdtempSync(join(tmpdir(), 'nginx-'))
chmodSync(here, 0o755) // its workers may be of another user
afterAll(() => {
  rmSync(here, { recursive: true })
})

const CONF = join(import.meta.dirname, '../../code/17-serving/nginx.conf')
const { port, log } = await serving('--proxy', 'on')
const front = await freePort()
const shown = readFileSync(CONF, 'utf8')
const used = shown
  .replace('127.0.0.1:4173', `127.0.0.1:${port}`)
  .replace('127.0.0.1:8080', `127.0.0.1:${front}`)
  .replace('access_log access.log', 'access_log off')
  .replace('pid nginx.pid', `pid ${join(here, 'nginx.pid')}`)
writeFileSync(join(here, 'nginx.conf'), used)
const nginx = start('/usr/sbin/nginx', ['-p', `${here}/`, '-c', join(here, 'nginx.conf')])
const url = `http://127.0.0.1:${front}`
await until(() => {
  try {
    return readFileSync(join(here, 'nginx.pid'), 'utf8')
  } catch {
    return nginx.child.exitCode === null ? undefined : `it ended: ${nginx.said()}`
  }
}, 'nginx')

/** Which client each line of our log names. */
const clients = () => log().map((line) => line.split(' ')[0])

test('the ports are the only thing that the test has changed', () => {
  expect(used.split('\n').filter((line, at) => line !== shown.split('\n')[at])).toHaveLength(4)
})

test('the page on running the server shows this configuration', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/serving.md'), 'utf8')
  expect(/^```nginx .*\n([^]*?\n)```$/m.exec(page)?.[1]).toBe(shown)
})

test('a page goes through it, whole, in part, and as a copy that is good', async () => {
  expect(await curl(`${url}/`)).toBe(PAGE)
  expect(await curl('--compressed', `${url}/`)).toBe(PAGE)
  expect(await curl('--range', '0-14', `${url}/`)).toBe('<!doctype html>')
  const tag = /^etag: (.*?)\r$/im.exec(await curl('--head', `${url}/`))![1]!
  const answer = await curl('--include', '--header', `if-none-match: ${tag}`, `${url}/`)
  expect(answer).toMatch(/^HTTP\/1\.1 304 /)
  expect((await curl(`${url}/large.bin`)).length).toBe(3_000_000)
})

test('twenty requests of twenty clients come over one connection', async () => {
  const connections = () =>
    readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(hex) && state === '01').length
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (let n = 0; n < 20; n++) await curl(`${url}/`)
  expect(connections()).toBe(1)
})

test('our log names the client, and nobody whom the client has made up', async () => {
  const before = clients().length
  const made = ['--header', 'x-forwarded-for: 192.0.2.1']
  await curl('--interface', '127.0.0.7', ...made, `${url}/?mine`)
  await until(() => (clients().length > before ? true : undefined), 'a line of the log')
  expect(clients().at(-1)).toBe('127.0.0.7')
  expect(log().at(-1)).toContain('"GET /?mine HTTP/1.1" 200 5000 ')
})
