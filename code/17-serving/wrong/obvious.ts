// The file server that is written first: a path is joined to the folder,
// the file is read, and sent.

import { join } from 'node:path'
import type { Coroutine } from '../../09-system-calls/scheduler.ts'
import type { OpenFile } from '../disk.ts'
import type { Serves } from '../visit.ts'

// #region handler
/** Serves the folder `book` of a disk. */
export const obvious: Serves = function* (disk) {
  return function* (request, response) {
    const path = decodeURIComponent(request.path)
    const open = yield* disk.open(join('book', path))
    if (!open) return yield* response.send(404)
    const bytes = yield* readAll(open)
    yield* response.send(200, {}, bytes)
  }
}
// #endregion handler

// #region read-all
function* readAll(open: OpenFile): Coroutine<Uint8Array> {
  try {
    return yield* open.read(0, open.state.size)
  } finally {
    open.close()
  }
}
// #endregion read-all
