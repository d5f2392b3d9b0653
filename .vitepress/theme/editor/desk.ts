// The files that a reader has before them in this page, each with the text that they made of it. A
// file is held once, however many blocks show it, so that what is changed in one block counts for
// all. Invariants: what was changed is kept at once (`draft.ts`); and a run takes the changes of the
// files that this page shows and of no others, so that a change made in another chapter and long
// forgotten surprises nobody.

import { withBase } from 'vitepress'
import type { Manifest } from '../../press/manifest.ts'
import type { PublicFile } from '../../press/public.ts'
import { draft, type Draft } from '../sandbox/draft.ts'
import { manifestAt } from '../sandbox/session.ts'

/** A file under the reader's hands. */
export class Held {
  readonly manifest: Manifest
  readonly file: PublicFile
  readonly #kept: Draft
  readonly #watching = new Set<() => void>()
  #text: string

  constructor(manifest: Manifest, file: PublicFile) {
    this.manifest = manifest
    this.file = file
    this.#kept = draft(file.path, file.version)
    this.#text = this.#kept.read() ?? file.text
  }

  get text(): string {
    return this.#text
  }

  get isEdited(): boolean {
    return this.#text !== this.file.text
  }

  write(text: string): void {
    if (text === this.#text) return
    this.#text = text
    this.#kept.write(this.isEdited ? text : undefined)
    for (const tell of this.#watching) tell()
  }

  /** Tells of each change; the result ends that. */
  watch(tell: () => void): () => void {
    this.#watching.add(tell)
    return () => {
      this.#watching.delete(tell)
    }
  }
}

const desk = new Map<string, Promise<Held>>()
let page = ''

/** The file of a path, fetched once. */
export function held(path: string): Promise<Held> {
  // another page of the site may have been opened: its chapter has other programs
  if (page !== location.pathname) desk.clear()
  page = location.pathname
  const known = desk.get(path)
  if (known) return known
  const fetched = fetchFile(path)
  desk.set(path, fetched)
  fetched.catch(() => desk.delete(path))
  return fetched
}

/** The page's chapter stands first: its programs import the file too. */
async function fetchFile(path: string): Promise<Held> {
  const here = /\/chapters\/(\d\d-[\w-]+)/.exec(location.pathname)?.[1]
  const own = path.split('/')[1]
  for (const chapter of new Set([here, own])) {
    if (chapter === undefined) continue
    const manifest = await manifestAt(withBase(`/sources/${chapter}.json`))
    const file = manifest.files.find((each) => each.path === path)
    if (file) return new Held(manifest, file)
  }
  throw new Error(`no manifest has ${path}`)
}

/** Paths of the files that this page shows, in its order. */
export const shownFiles = (): string[] => [
  ...new Set(
    [...document.querySelectorAll<HTMLElement>('.block[data-file]')].map(
      ({ dataset }) => dataset['file']!,
    ),
  ),
]

/** What the reader made of the files that this page shows. */
export async function changes(): Promise<Map<string, string>> {
  const opened = shownFiles().filter((path) => desk.has(path))
  const all = await Promise.all(opened.map((path) => held(path).catch(() => undefined)))
  const changed = all.filter((each) => each?.isEdited)
  return new Map(changed.map((each) => [each!.file.path, each!.text]))
}
