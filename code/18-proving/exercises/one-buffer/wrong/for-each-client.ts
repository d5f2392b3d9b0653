// You keep a buffer for each client. A client may ask for two things at once:
// then the second answer is read while the end of the first still waits to
// leave, in the same buffer. Until when do the bytes of an answer have to
// stay as they are?
import type { Handler } from '../../../../16-http/message.ts'
import type { Disk } from '../../../../17-serving/disk.ts'

const PIECE = 65_536

export function filesOf(disk: Disk): Handler {
  const buffers = new Map<string, Uint8Array>()
  return function* ({ method, path, remote }, response) {
    const buffer = buffers.get(remote) ?? new Uint8Array(PIECE)
    buffers.set(remote, buffer)
    if (method === 'POST') return yield* response.send(405)
    const file = yield* disk.open(path.slice(1))
    if (!file) return yield* response.send(404)
    try {
      const { size } = file.state
      yield* response.start(200, { 'content-length': size })
      for (let place = 0; place < size; place += PIECE) {
        const piece = yield* file.read(place, PIECE)
        buffer.set(piece)
        yield* response.write(buffer.subarray(0, piece.length))
      }
    } finally {
      file.close()
    }
  }
}
