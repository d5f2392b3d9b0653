// What a reader has done and written at the exercises, kept in their browser: for each exercise a small
// progress file under a key of its own, so that two tabs at two exercises take nothing from each other.
// A browser may refuse to keep anything, or have no room left. Invariant: what could not be kept is
// there as long as the page, and the page knows that it was not kept.

import {
  doneOf,
  draftOf,
  parseProgress,
  writeProgress,
  type Progress,
} from '../../press/exercise/progress.ts'

const PREFIX = 'yield-book:exercise:'
const EMPTY = parseProgress('')

/** Texts that the browser would not keep, by their keys. */
const unkept = new Map<string, string>()
const listeners = new Set<(id: string) => void>()

/** What is known of one exercise. */
export const load = (id: string): Progress => parsed(read(PREFIX + id))

/** What is known of all. */
export function loadAll(): Progress {
  const all = keys().map((key) => load(key.slice(PREFIX.length)))
  return {
    version: 2,
    exercises: Object.assign({}, ...all.map(({ exercises }) => exercises)) as Progress['exercises'],
    drafts: Object.assign({}, ...all.map(({ drafts }) => drafts)) as Progress['drafts'],
  }
}

/** Changes what is known of one exercise. */
export function change(id: string, changed: (progress: Progress) => Progress): void {
  const key = PREFIX + id
  const text = writeProgress(only(changed(load(id)), id))
  const isKept = tried(() => {
    localStorage.setItem(key, text)
  })
  if (isKept) unkept.delete(key)
  else unkept.set(key, text)
  for (const tell of listeners) tell(id)
}

/** The exercises of which a progress knows something. */
export const idsOf = ({ exercises, drafts }: Progress): string[] => [
  ...new Set([...Object.keys(exercises), ...Object.keys(drafts)]),
]

/** Puts what a progress has of these exercises, be it nothing, in the place of what is known of them. */
export function replace(progress: Progress, ids = idsOf(progress)): void {
  for (const id of ids) change(id, () => progress)
}

/** Tells of each exercise that changes, here or in another tab. Calling the result ends it. */
export function listen(tell: (id: string) => void): () => void {
  const fromElsewhere = ({ key }: StorageEvent): void => {
    if (key?.startsWith(PREFIX)) tell(key.slice(PREFIX.length))
  }
  listeners.add(tell)
  addEventListener('storage', fromElsewhere)
  return () => {
    listeners.delete(tell)
    removeEventListener('storage', fromElsewhere)
  }
}

/** Whether all that was done in this page is kept. */
export const isAllKept = (): boolean => unkept.size === 0

function only(progress: Progress, id: string): Progress {
  const draft = draftOf(progress, id)
  return {
    version: 2,
    exercises: { [id]: doneOf(progress, id) },
    drafts: draft ? { [id]: draft } : {},
  }
}

function read(key: string): string {
  let text: string | null = null
  tried(() => {
    text = localStorage.getItem(key)
  })
  return unkept.get(key) ?? text ?? ''
}

/** What cannot be read is as if nothing had been done. */
function parsed(text: string): Progress {
  try {
    return parseProgress(text)
  } catch {
    return EMPTY
  }
}

function keys(): string[] {
  const found = new Set(unkept.keys())
  tried(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) found.add(key)
  })
  return [...found].sort()
}

function tried(use: () => void): boolean {
  try {
    use()
    return true
  } catch {
    return false
  }
}
