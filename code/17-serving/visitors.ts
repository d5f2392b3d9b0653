// Four visitors, who count what it costs to serve them: a curious one, one
// who comes back, one whose download broke off, and twenty who are slow.

import { brotliCompressSync } from 'node:zlib'
import { seeded } from '../08-round-robin/choice.ts'
import type { Host } from '../09-system-calls/host.ts'
import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import type { Handler } from '../16-http/message.ts'
import { ask, readHead } from './client.ts'
import { CountingDisk } from './counting-disk.ts'
import type { MemoryDisk } from './memory-disk.ts'
import { type Dial, MORNING, visit } from './visit.ts'

// #region disk
const choose = seeded(1)
const letters = (count: number) =>
  Array.from({ length: count }, () => 'aeinorst'[choose(8)]).join('')
const WORDS = Array.from({ length: 300 }, () => letters(2 + choose(6)))
const PAGE = Array.from({ length: 7000 }, () => WORDS[choose(300)]).join(
  ' ',
)
const FILM = 2_000_000

function disk(size: number): CountingDisk {
  const made = new CountingDisk()
  made.write('secret.txt', 'the secret', MORNING)
  made.write('book/page.html', PAGE, MORNING)
  made.write('book/page.html.br', brotliCompressSync(PAGE), MORNING)
  made.write('book/film.mp4', new Uint8Array(size), MORNING)
  return made
}
// #endregion disk

// #region run
type ServesMemory = (disk: MemoryDisk, host: Host) => Coroutine<Handler>

/** Sends all of them to a server, which has the folder `book`. */
export function countVisitors(serves: ServesMemory): void {
  const on = disk(FILM)
  const count = <T>(visitor: (dial: Dial) => Coroutine<T>): T =>
    visit(on, (_disk, host) => serves(on, host), visitor)
  console.log('a secret:', count(curious))
  console.log('ten visits to a page:', count(comesBack), 'bytes')
  console.log('the last 1000 bytes of a film:', count(resumes), 'bytes')
  for (const size of [FILM, 2 * FILM]) {
    const most = mostInMemory(serves, size)
    console.log(`20 slow clients of ${size}: ${most} bytes in memory`)
  }
}
// #endregion run

// #region curious
function* curious(dial: Dial): Coroutine<string> {
  const connection = yield* dial()
  const answer = yield* ask(connection, '/..%2fsecret.txt')
  yield* connection.close()
  return `${answer.status} ${new TextDecoder().decode(answer.body)}`.trim()
}
// #endregion curious

// #region comes-back
/** A browser: it says what it has, and which coding it understands. */
function* comesBack(dial: Dial): Coroutine<number> {
  const connection = yield* dial()
  let tag: string | undefined
  let bytes = 0
  for (let visit = 0; visit < 10; visit++) {
    const { body, fields } = yield* ask(connection, '/page.html', {
      'accept-encoding': 'gzip, br',
      ...(tag && { 'if-none-match': tag }),
    })
    tag = fields.get('etag')
    bytes += body.length
  }
  yield* connection.close()
  return bytes
}
// #endregion comes-back

// #region resumes
function* resumes(dial: Dial): Coroutine<number> {
  const connection = yield* dial()
  const range = `bytes=${FILM - 1000}-`
  const answer = yield* ask(connection, '/film.mp4', { range })
  yield* connection.close()
  return answer.body.length
}
// #endregion resumes

// #region slow-ones
/** The most bytes that were read for them, and that they had not taken. */
function mostInMemory(serves: ServesMemory, size: number): number {
  const on = disk(size)
  return visit(
    on,
    (_disk, host) => serves(on, host),
    (dial) => slowOnes(dial, on),
  )
}

function* slowOnes(dial: Dial, disk: CountingDisk): Coroutine<number> {
  function* slow(): Coroutine<void> {
    const connection = yield* dial()
    yield* connection.write(
      'GET /film.mp4 HTTP/1.1\r\nhost: server\r\n\r\n',
    )
    const { fields } = yield* readHead(connection)
    const size = Number(fields.get('content-length'))
    for (let taken = 0; taken < size;) {
      yield* sleep(100)
      const bytes = yield* connection.read()
      if (!bytes) throw new Error('it broke off')
      taken += bytes.length
      disk.took(bytes.length)
    }
    yield* connection.close()
  }
  yield* resumes(dial) // so that its tag is known
  disk.reset()
  const tasks = []
  for (let n = 0; n < 20; n++) tasks.push(yield* spawn(slow, `client ${n}`))
  for (const task of tasks) yield* task.join()
  return disk.most
}
// #endregion slow-ones
