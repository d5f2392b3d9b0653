// You let one request at a time use the buffer. Now a client that does not
// read keeps all others waiting; and the last piece still lies in the buffer
// when its request gives up the lock. The buffer is what is shared too much:
// do you need it?
import type { Handler } from '../../../../16-http/message.ts'
import { Mutex } from '../../../../11-channels/semaphore.ts'
import type { Disk } from '../../../../17-serving/disk.ts'

const PIECE = 65_536

export function filesOf(disk: Disk): Handler {
  const buffer = new Uint8Array(PIECE)
  const mutex = new Mutex()
  return function* ({ method, path }, response) {
    if (method === 'POST') return yield* response.send(405)
    const file = yield* disk.open(path.slice(1))
    if (!file) return yield* response.send(404)
    try {
      const { size } = file.state
      yield* response.start(200, { 'content-length': size })
      yield* mutex.guard(function* () {
        for (let place = 0; place < size; place += PIECE) {
          const piece = yield* file.read(place, PIECE)
          buffer.set(piece)
          yield* response.write(buffer.subarray(0, piece.length))
        }
      })
    } finally {
      file.close()
    }
  }
}
