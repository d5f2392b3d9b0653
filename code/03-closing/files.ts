// Files that count how many of them are open. No disk is read: every run
// is the same. Invariant: `opened.now` is calls of open() minus files
// closed, and a file is closed once at most.

/** How many files are open now. */
export const opened = { now: 0 }

export interface TextFile extends Disposable {
  /** What it holds, line by line. */
  lines: string[]
  /** Gives it back; a second call does nothing. */
  close(): void
}

/** Opens a log of four lines, the second of which reports an error. */
export function open(name: string): TextFile {
  opened.now++
  let isOpen = true
  const close = () => {
    if (isOpen) opened.now--
    isOpen = false
  }
  const lines = ['start', `error: ${name} is full`, 'retry', 'stop']
  return { lines, close, [Symbol.dispose]: close }
}
