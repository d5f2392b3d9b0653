// The files of a site, as a table. A request's name is looked up in it and
// never joined to a path: what was not found by reading the folder cannot
// be asked for.
//
// Invariant: what is in `#ready` was what the disk had, `FRESH`
// milliseconds ago at most when it is handed out.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { type Coding, CODINGS, SUFFIX } from './codings.ts'
import type { Disk } from './disk.ts'
import { type Form, readForm } from './forms.ts'
import { Locks } from './locks.ts'
import { isSame, OpenFiles } from './open-files.ts'

/** How long the disk is not asked again. */
const FRESH = 1000
/** So many bytes of files are kept in memory at most. */
const MOST = 67_108_864
/** What a file costs beside its bytes. */
const ENTRY = 1024

// #region resource
export interface Resource {
  readonly name: string
  readonly forms: ReadonlyMap<Coding, Form>
  readonly codings: ReadonlySet<Coding>
  /** Whole seconds, in milliseconds since 1970, as clients are told it. */
  readonly modified: number
}

interface Ready {
  readonly resource: Resource
  checked: number
}
// #endregion resource

// #region site
export class Site {
  readonly disk: Disk
  /** Those that are being sent. */
  readonly openFiles: OpenFiles
  #now: () => number
  #most: number
  #locks = new Locks()
  #codings = new Map<string, Set<Coding>>()
  #ready = new Map<string, Ready>()
  #kept = 0

  /** `now` tells the time in milliseconds, from any moment on. */
  constructor(disk: Disk, now: () => number, most = MOST) {
    this.disk = disk
    this.openFiles = new OpenFiles(disk)
    this.#now = now
    this.#most = most
  }

  /** Reads the names of all files, anew if it was done before. */
  *scan(): Coroutine<void> {
    const names = new Set(yield* this.disk.names())
    this.#codings.clear()
    for (const name of this.#ready.keys()) this.forget(name)
    for (const name of names) {
      if (isHidden(name) || isForm(name, names)) continue
      const there = CODINGS.filter((coding) =>
        names.has(name + SUFFIX[coding]),
      )
      this.#codings.set(name, new Set(there))
    }
  }

  has(name: string): boolean {
    return this.#codings.has(name)
  }

  get size(): number {
    return this.#codings.size
  }
  // #endregion site

  // #region resource-of
  /** A file with all its forms; undefined if it is gone. */
  *resource(name: string): Coroutine<Resource | undefined> {
    return (
      this.#fresh(name) ??
      (yield* this.#locks.guard(name, () => this.#checked(name)))
    )
  }

  #fresh(name: string): Resource | undefined {
    const ready = this.#ready.get(name)
    const isFresh = ready && this.#now() - ready.checked < FRESH
    return isFresh ? ready.resource : undefined
  }

  /** Asks the disk: one task does, and those who come meanwhile wait. */
  *#checked(name: string): Coroutine<Resource | undefined> {
    const fresh = this.#fresh(name) // another has asked
    if (fresh) return fresh
    const now = this.#now()
    let resource = this.#ready.get(name)?.resource
    if (!resource || !(yield* this.#isAsItWas(resource)))
      resource = yield* this.#read(name)
    this.forget(name)
    if (resource) this.#keep(resource, now)
    return resource
  }

  *#isAsItWas({ forms }: Resource): Coroutine<boolean> {
    for (const { file, state } of forms.values()) {
      const open = yield* this.disk.open(file)
      open?.close()
      if (!open || !isSame(open.state, state)) return false
    }
    return true
  }
  // #endregion resource-of

  // #region read
  *#read(name: string): Coroutine<Resource | undefined> {
    const forms = new Map<Coding, Form>()
    const plain = yield* readForm(this.disk, name, 'identity')
    if (!plain) return undefined
    forms.set('identity', plain)
    for (const coding of this.#codings.get(name) ?? []) {
      if (coding === 'identity') continue
      const form = yield* readForm(this.disk, name, coding)
      // one that is older than the file is of another version
      if (form && form.state.modified >= plain.state.modified)
        forms.set(coding, form)
    }
    const modified = 1000 * Math.floor(plain.state.modified / 1000)
    return { name, forms, codings: new Set(forms.keys()), modified }
  }

  /** Where there is no room, those go that nobody has asked for longest:
   * who is asked for is checked, and is then the last in the map. */
  #keep(resource: Resource, checked: number): void {
    const size = sizeOf(resource)
    for (const name of this.#ready.keys()) {
      if (this.#kept + size <= this.#most) break
      this.forget(name)
    }
    this.#kept += size
    this.#ready.set(resource.name, { resource, checked })
  }

  /** The next request for it reads it again. */
  forget(name: string): void {
    const ready = this.#ready.get(name)
    if (!ready) return
    this.#kept -= sizeOf(ready.resource)
    this.#ready.delete(name)
  }
}
// #endregion read

// #region helpers
const isHidden = (name: string) => /(?:^|\/)\./.test(name)

/** Whether a name is that of a compressed form of another file. */
const isForm = (name: string, names: ReadonlySet<string>): boolean =>
  CODINGS.some((coding) => {
    const suffix = SUFFIX[coding]
    if (suffix === '' || !name.endsWith(suffix)) return false
    return names.has(name.slice(0, -suffix.length))
  })

const sizeOf = ({ forms }: Resource): number =>
  [...forms.values()].reduce(
    (sum, { bytes }) => sum + (bytes?.length ?? 0) + ENTRY,
    0,
  )
// #endregion helpers
