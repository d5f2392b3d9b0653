// You give a permit back for every request, also for those that have taken
// none: the semaphore is told of more than it gave. Let the block that gives
// back begin behind the line that takes.
import type { Semaphore } from '../../../../11-channels/semaphore.ts'
import type { Handler } from '../../../../16-http/message.ts'
import type { Disk } from '../../../../17-serving/disk.ts'

const PIECE = 65_536

export function filesOf(disk: Disk, permits: Semaphore): Handler {
  return function* ({ method, path }, response) {
    let file
    try {
      if (method === 'POST') return yield* response.send(405)
      file = yield* disk.open(path.slice(1))
      if (!file) return yield* response.send(404)
      const { size } = file.state
      yield* permits.acquire()
      yield* response.start(200, { 'content-length': size })
      for (let place = 0; place < size; place += PIECE)
        yield* response.write(yield* file.read(place, PIECE))
    } finally {
      permits.release()
      file?.close()
    }
  }
}
