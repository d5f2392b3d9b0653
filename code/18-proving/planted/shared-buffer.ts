// A planted bug. To save memory, all requests read their files through one
// buffer.

import type { Handler } from '../../16-http/message.ts'
import type { Disk } from '../../17-serving/disk.ts'
import { serverOf } from '../subject.ts'

// #region handler
const PIECE = 65_536

function filesOf(disk: Disk): Handler {
  const buffer = new Uint8Array(PIECE)
  return function* ({ method, path }, response) {
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
// #endregion handler

export const sharedBuffer = serverOf(filesOf)
