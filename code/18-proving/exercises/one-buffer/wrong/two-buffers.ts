// You use two buffers in turn. Two requests may still meet in one of them,
// and with three it is certain. How many are needed depends on how many
// clients there are, so one for each piece is the only safe number.
import type { Handler } from '../../../../16-http/message.ts'
import type { Disk } from '../../../../17-serving/disk.ts'

const PIECE = 65_536

export function filesOf(disk: Disk): Handler {
  let buffer = new Uint8Array(PIECE)
  let other = new Uint8Array(PIECE)
  return function* ({ method, path }, response) {
    if (method === 'POST') return yield* response.send(405)
    const file = yield* disk.open(path.slice(1))
    if (!file) return yield* response.send(404)
    try {
      const { size } = file.state
      yield* response.start(200, { 'content-length': size })
      for (let place = 0; place < size; place += PIECE) {
        const piece = yield* file.read(place, PIECE)
        ;[buffer, other] = [other, buffer]
        buffer.set(piece)
        yield* response.write(buffer.subarray(0, piece.length))
      }
    } finally {
      file.close()
    }
  }
}
