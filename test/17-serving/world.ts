// A site in memory on the simulated network, and a client that asks it one request at a time.

import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Coroutine, spawn } from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import { connect } from '../../code/15-sockets/listen.ts'
import { simulate } from '../../code/15-sockets/simulate.ts'
import { MemoryDisk } from '../../code/17-serving/memory-disk.ts'
import { type SiteOptions, SiteServer } from '../../code/17-serving/site-server.ts'

export interface Answer {
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Texts of the site; the large one is larger than what is kept in memory. */
export const PAGE = '<!doctype html><title>Tea</title><p>'.padEnd(4000, 'tea and toast ')
export const LARGE = Buffer.alloc(1_000_003, 'The large file. ')
export const CHANGED = Date.UTC(2026, 0, 2, 3, 4, 5)

export function disk(): MemoryDisk {
  const made = new MemoryDisk()
  made.write('index.html', PAGE, CHANGED + 250)
  made.write('index.html.br', brotliCompressSync(PAGE), CHANGED + 250)
  made.write('index.html.gz', gzipSync(PAGE), CHANGED + 250)
  made.write('tea.html', '<p>tea</p>', CHANGED)
  made.write('docs/index.html', '<p>docs</p>', CHANGED)
  made.write('assets/app.Dq3x7Kf2.js', 'go()', CHANGED)
  made.write('assets/app.Dq3x7Kf2.lean.js', 'go()', CHANGED)
  made.write('large.bin', LARGE, CHANGED)
  made.write('empty.txt', '', CHANGED)
  made.write('a b ü.txt', 'named', CHANGED)
  made.write('.secret', 'secret', CHANGED)
  made.write('docs/.git/config', 'secret', CHANGED)
  made.write('404.html', '<p>no such page</p>', CHANGED)
  return made
}

export type Ask = (
  method: string,
  path: string,
  fields?: Readonly<Record<string, string>>,
) => Coroutine<Answer>

/** Runs a client against the site; all is closed when it is over. */
export function visit<T>(
  body: (ask: Ask, disk: MemoryDisk) => Coroutine<T>,
  { on = disk(), ...options }: SiteOptions & { on?: MemoryDisk } = {},
): T {
  const value = simulate((network) => {
    const clock = () => CHANGED + 86_400_000
    const server = new SiteServer(network.machine('server'), on, { clock, ...options })
    return (function* () {
      const address = { host: 'server', port: 80 }
      const serving = yield* spawn(() => server.serve(address, () => undefined))
      yield* sleep(1)
      const ask: Ask = function* (method, path, fields = {}) {
        const connection = yield* connect(network.machine('client'), address)
        const lines = Object.entries({ host: 'server', connection: 'close', ...fields })
        const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
        yield* connection.write(`${method} ${path} HTTP/1.1\r\n${head}\r\n`)
        const pieces: Uint8Array[] = []
        let piece
        while ((piece = yield* connection.read())) pieces.push(piece)
        yield* connection.close()
        return answer(Buffer.concat(pieces))
      }
      const value = yield* body(ask, on)
      server.http.stop()
      yield* serving.join()
      return value
    })()
  })
  if (on.openNow !== 0) throw new Error(`${on.openNow} files are left open`)
  return value
}

function answer(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const fields = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { status: Number(first.split(' ')[1]), fields, body: bytes.subarray(end + 4) }
}

/** One request, and its answer. */
export const once = (
  method: string,
  path: string,
  fields?: Readonly<Record<string, string>>,
  options?: SiteOptions & { on?: MemoryDisk },
): Answer => visit((ask) => ask(method, path, fields), options)
