// A file changes twice within a second. Who asks by its date keeps the
// older one for ever; who asks by its tag does not.

import { sleep } from '../../10-time/time.ts'
import { ask } from '../client.ts'
import { MemoryDisk } from '../memory-disk.ts'
import { MORNING, ours, visit } from '../visit.ts'

// #region run
const disk = new MemoryDisk()
disk.write('price.txt', 'tea 2 €', MORNING + 100)

visit(disk, ours, function* (dial) {
  const connection = yield* dial()
  const first = yield* ask(connection, '/price.txt')
  disk.write('price.txt', 'tea 9 €', MORNING + 900)
  yield* sleep(5000)

  const copy = {
    'if-modified-since': first.fields.get('last-modified')!,
    'if-none-match': first.fields.get('etag')!,
  }
  for (const [name, value] of Object.entries(copy)) {
    const { status, body } = yield* ask(connection, '/price.txt', {
      [name]: value,
    })
    const text = new TextDecoder().decode(
      status === 304 ? first.body : body,
    )
    console.log(`${name}: ${status}, and it shows: ${text}`)
  }
  yield* connection.close()
})
// #endregion run
