// A planted bug. At most two films are sent at a time; who has one gives
// its permit back when it has been sent.

import { Semaphore } from '../../11-channels/semaphore.ts'
import type { Handler } from '../../16-http/message.ts'
import type { Disk } from '../../17-serving/disk.ts'
import { serverOf } from '../subject.ts'

// #region handler
const PIECE = 65_536

function filesOf(disk: Disk): Handler {
  const permits = new Semaphore(2)
  return function* ({ method, path }, response) {
    if (method === 'POST') return yield* response.send(405)
    const file = yield* disk.open(path.slice(1))
    if (!file) return yield* response.send(404)
    try {
      const { size } = file.state
      yield* permits.acquire()
      yield* response.start(200, { 'content-length': size })
      for (let place = 0; place < size; place += PIECE)
        yield* response.write(yield* file.read(place, PIECE))
      permits.release()
    } finally {
      file.close()
    }
  }
}
// #endregion handler

export const lostPermit = serverOf(filesOf)
