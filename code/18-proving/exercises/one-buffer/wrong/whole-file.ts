// You read the whole file at once. The bytes are right, and a thousand
// clients who ask for a film hold a thousand films in memory. Read a piece,
// hand it on, and read the next when `write` has returned.
import type { Handler } from '../../../../16-http/message.ts'
import type { Disk } from '../../../../17-serving/disk.ts'

export function filesOf(disk: Disk): Handler {
  return function* ({ method, path }, response) {
    if (method === 'POST') return yield* response.send(405)
    const file = yield* disk.open(path.slice(1))
    if (!file) return yield* response.send(404)
    try {
      const { size } = file.state
      yield* response.start(200, { 'content-length': size })
      yield* response.write(yield* file.read(0, size))
    } finally {
      file.close()
    }
  }
}
