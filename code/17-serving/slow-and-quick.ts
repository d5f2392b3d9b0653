// A slow client takes a large file, and a quick one asks meanwhile.

import { spawn } from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { ask, readHead } from './client.ts'
import { MemoryDisk } from './memory-disk.ts'
import { type Dial, ours, visit } from './visit.ts'

const clock = new VirtualClock()
export const trace = new Recorder(() => clock.now())

const disk = new MemoryDisk()
disk.write('film.mp4', new Uint8Array(300_000))
disk.write('tea.html', '<p>tea</p>')

// #region slow
function* slow(dial: Dial) {
  const connection = yield* dial('slow')
  yield* connection.write('GET /film.mp4 HTTP/1.1\r\nhost: server\r\n\r\n')
  yield* readHead(connection)
  trace.note('has the head, and sleeps')
  yield* sleep(30)
  connection.reset()
}

// #endregion slow

// #region run
visit(
  disk,
  ours,
  function* (dial) {
    yield* spawn(() => slow(dial), 'slow client')
    yield* sleep(20)
    const connection = yield* dial('quick')
    const { status } = yield* ask(connection, '/tea')
    trace.note(`the quick client has its page: ${status}`)
    connection.reset()
  },
  { clock, observer: trace.observe },
)
// #endregion run
