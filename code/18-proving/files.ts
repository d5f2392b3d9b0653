// The site that every run serves: a few files, and what the right answer to
// a request is. The bytes of a file differ from place to place, so that no
// piece of it can pass for another.

import { MemoryDisk } from '../17-serving/memory-disk.ts'
import type { Asked } from './plan.ts'

// #region files
/** Pseudo-random bytes, from a number of the file's own. */
function bytesOf(file: number, size: number): Uint8Array {
  let state = file
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return state >>> 24
  })
}

/** The last is larger than what the server keeps in memory, or sends in
 * one piece. */
const FILES = new Map([
  ['/tea.html', bytesOf(1, 10)],
  ['/toast.html', bytesOf(2, 5000)],
  ['/menu.html', bytesOf(3, 80_000)],
  ['/film.mp4', bytesOf(4, 300_000)],
])
export const NAMES = [...FILES.keys()]

/** The site on a disk in memory. */
export function siteOnDisk(): MemoryDisk {
  const disk = new MemoryDisk()
  for (const [path, bytes] of FILES) disk.write(path.slice(1), bytes)
  return disk
}
// #endregion files

// #region right
/** What the answer has to be; no `body` stands for any. */
export function rightAnswer({ method, path }: Asked): {
  readonly status: number
  readonly body?: Uint8Array
} {
  if (method === 'POST') return { status: 405 }
  const bytes = FILES.get(path)
  if (!bytes) return { status: 404 }
  return { status: 200, body: method === 'HEAD' ? NOTHING : bytes }
}

const NOTHING = new Uint8Array()
// #endregion right
