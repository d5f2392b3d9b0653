// The lines of a file, which is closed when the walk is over, wherever it
// is left.
import { open } from './files.ts'

// #region lines
/** Walks the lines of a file, and closes it in the end. */
export function* lines(name: string) {
  const file = open(name)
  try {
    for (const line of file.lines) yield line
  } finally {
    file.close()
  }
}
// #endregion lines
