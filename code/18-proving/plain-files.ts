// A handler that serves the files of a disk, piece by piece, and can do
// nothing else. The planted bugs are changes to it.

import type { Handler } from '../16-http/message.ts'
import type { Disk } from '../17-serving/disk.ts'

// #region plain-files
const PIECE = 65_536

export function plainFiles(disk: Disk): Handler {
  return function* ({ method, path }, response) {
    if (method === 'POST') return yield* response.send(405)
    const file = yield* disk.open(path.slice(1))
    if (!file) return yield* response.send(404)
    try {
      const { size } = file.state
      yield* response.start(200, { 'content-length': size })
      for (let place = 0; place < size; place += PIECE)
        yield* response.write(yield* file.read(place, PIECE))
    } finally {
      file.close()
    }
  }
}
// #endregion plain-files
