// A program that asks: it counts the lines of all files in a folder and
// the folders in it, and skips what cannot be read.

import { ask, type Asking } from './files.ts'

// #region count
/** How many lines there are in a folder, its path ending with a slash. */
export function* countLines(folder: string): Asking<number> {
  let lines = 0
  for (const name of yield* ask('list', folder)) {
    if (name.endsWith('/')) lines += yield* countLines(folder + name)
    else lines += yield* linesOf(folder + name)
  }
  return lines
}

function* linesOf(path: string): Asking<number> {
  try {
    const text = yield* ask('read', path)
    return text.split('\n').length - 1
  } catch (error) {
    console.log('skipped:', String(error))
    return 0
  }
}
// #endregion count
