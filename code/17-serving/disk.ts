// Files, for tasks. Node reads them in threads of its own and calls back;
// here such a call is an operation. What is needed of a disk is small
// enough for another one, in memory, to stand in for it.

import { constants } from 'node:fs'
import * as fs from 'node:fs'
import { join } from 'node:path'
import {
  type Coroutine,
  failed,
  ok,
  type Operation,
  suspend,
} from '../09-system-calls/scheduler.ts'

// #region types
/** What tells that a file is not what it was. */
export interface State {
  readonly size: number
  /** Milliseconds since 1970, with a fraction. */
  readonly modified: number
}

export interface OpenFile {
  readonly state: State
  /** The bytes from a place on, so many at most; none at the end. */
  read(from: number, count: number): Coroutine<Uint8Array>
  /** It has to be closed, whatever happens. */
  close(): void
}

export interface Disk {
  /** The names of all files, with slashes, below one folder. */
  names(): Coroutine<string[]>
  /** Undefined if there is no such file any more. */
  open(name: string): Coroutine<OpenFile | undefined>
}
// #endregion types

// #region called
type Callback<T> = (error: Error | null, value: T) => void

/**
 * An operation from a function that calls back, once. Such a call cannot be
 * taken back: what comes for a task that has left is handed to `unwanted`.
 */
export const called = <T>(
  start: (callback: Callback<T>) => void,
  label: string,
  unwanted: (value: T) => void = () => undefined,
): Operation<T> =>
  suspend((resume, _task, scheduler) => {
    const letGo = scheduler.host.hold()
    let isWanted = true
    start((error, value) => {
      letGo()
      if (!isWanted && !error) unwanted(value)
      else resume(error ? failed(error) : ok(value))
    })
    return () => {
      isWanted = false
    }
  }, label)
// #endregion called

// #region folder
/** A folder of the real disk. No name leads out of it. */
export class Folder implements Disk {
  readonly root: string

  /** Takes the folder's real path: `realpathSync` gives it. */
  constructor(root: string) {
    this.root = root
  }

  *names(): Coroutine<string[]> {
    const names: string[] = []
    for (const folders = ['']; folders.length > 0;) {
      const folder = folders.pop()!
      for (const entry of yield* this.#entries(folder)) {
        const name = folder + entry.name
        if (entry.isDirectory()) folders.push(`${name}/`)
        if (entry.isFile()) names.push(name)
      }
    }
    return names.sort()
  }

  /** A link is neither a folder nor a file here. (`readdir` can walk down
   * by itself, and follows links to folders, out of ours or in circles.) */
  #entries(folder: string): Operation<fs.Dirent[]> {
    const path = join(this.root, folder)
    return called((callback) => {
      fs.readdir(path, { withFileTypes: true }, callback)
    }, `the names in ${path}`)
  }

  *open(name: string): Coroutine<OpenFile | undefined> {
    try {
      const path = join(this.root, name)
      const descriptor = yield* opened(path)
      let open: OpenFile | undefined
      try {
        const state = yield* stateOf(descriptor)
        if (state) open = new OpenOnDisk(descriptor, state)
        return open
      } finally {
        if (!open) close(descriptor)
      }
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }
}
// #endregion folder

// #region opened
/** Opens a file to read it. A link is not followed, and what never has
 * anything to read, as a pipe may, is not waited for. */
const opened = (path: string): Operation<number> =>
  called(
    (callback) => {
      const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants
      const flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
      fs.open(path, flags, callback)
    },
    `the file ${path}`,
    close,
  )

/** Undefined for what is open and no file, such as a folder. */
function* stateOf(descriptor: number): Coroutine<State | undefined> {
  const stats = yield* called<fs.Stats>((callback) => {
    fs.fstat(descriptor, callback)
  }, 'the state of a file')
  if (!stats.isFile()) return undefined
  return { size: stats.size, modified: stats.mtimeMs }
}

/** Nobody waits for it, and nothing can be done if it fails. */
function close(descriptor: number): void {
  fs.close(descriptor, () => undefined)
}

const MISSING = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR']

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  MISSING.includes((error as NodeJS.ErrnoException).code ?? '')
// #endregion opened

// #region open-file
class OpenOnDisk implements OpenFile {
  readonly state: State
  #descriptor: number
  #readings = 0 // which threads have under way
  #isClosed = false

  constructor(descriptor: number, state: State) {
    this.#descriptor = descriptor
    this.state = state
  }

  *read(from: number, count: number): Coroutine<Uint8Array> {
    const bytes = new Uint8Array(count)
    this.#readings += 1
    const size = yield* called<number>((callback) => {
      fs.read(this.#descriptor, bytes, 0, count, from, (error, size) => {
        this.#readings -= 1
        if (this.#isClosed && this.#readings === 0) close(this.#descriptor)
        callback(error, size)
      })
    }, 'a piece of a file')
    return bytes.subarray(0, size)
  }

  /** While a thread still reads, the number may not be given away. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    if (this.#readings === 0) close(this.#descriptor)
  }
}
// #endregion open-file
