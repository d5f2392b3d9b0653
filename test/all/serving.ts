// The book's server in a process of its own, with a folder of files, for tests with other programs.

import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../../code/17-serving/serve.ts')
export const PAGE = '<!doctype html><title>Tea</title>'.padEnd(5000, '<p>tea</p>')

const folder = mkdtempSync(join(tmpdir(), 'served-to-'))
/** A file to send, which is larger than what a server leaves unread. */
export const upload = join(folder, '.upload')
writeFileSync(upload, 'x'.repeat(500_000))
const children = new Set<ChildProcess>()
afterAll(async () => {
  for (const child of children) child.kill('SIGTERM')
  for (const child of children)
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve))
  rmSync(folder, { recursive: true })
})

/** Waits until something is there. */
export async function until<T>(found: () => T | undefined, what: string): Promise<T> {
  const end = performance.now() + 20_000
  for (;;) {
    const value = found()
    if (value !== undefined) return value
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await wait(10)
  }
}

/** Starts a program, which is ended after the tests. */
export function start(command: string, args: string[]) {
  const child = spawn(command, args)
  children.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (text += piece.toString()))
  return { child, said: () => text }
}

/** Starts the server with some files; says its port, and what it has logged. */
export async function serving(...flags: string[]) {
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'index.html.gz'), gzipSync(PAGE))
  writeFileSync(join(folder, 'large.bin'), Buffer.alloc(3_000_000, 'large '))
  const { said } = start(process.execPath, [PROGRAM, folder, '--port', '0', ...flags])
  const port = await until(() => /:(\d+)\/ /.exec(said())?.[1], 'its address')
  const log = () =>
    said()
      .split('\n')
      .filter((line) => line.includes(' - - ['))
  return { port: Number(port), log }
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })

/** Runs curl, and gives what it printed. */
export const curl = (...args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      'curl',
      ['--silent', '--show-error', '--max-time', '20', ...args],
      { encoding: 'latin1', maxBuffer: 10_000_000 },
      (error, output) => {
        if (error) reject(new Error(error.message))
        else resolve(output)
      },
    )
  })
