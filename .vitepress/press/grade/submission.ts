// A student's files, read once, as text. A submission is a folder with `work/NN-slug/name.ts`, as a
// checkout of the book has it, or with what stands inside `work/`, or with files called as the
// exercises are. Links are not followed. Invariant: nothing outside the folder is read, and a file
// that is refused says why and counts as handed in.

import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Exercise } from '../exercises.ts'
import type { Files } from './modules.ts'

export interface Submission {
  files: Files
  /** Files that are not read, each with its reason, by their path in the book. */
  refused: ReadonlyMap<string, string>
  /** Paths in the folder that belong to no exercise and to no folder of work. */
  stray: readonly string[]
}

/** Bytes of a file. */
export const LARGEST = 256 * 1024
/** Files of a student. */
export const MOST = 1_000

/** Where a file of the folder lies in the book; undefined where it is none of a student's. */
function placeOf(path: string, exercises: readonly Exercise[]): string | undefined {
  if (/^work\/.+\.ts$/.test(path)) return path
  if (/^\d\d-[\w-]+\/.+\.ts$/.test(path)) return `work/${path}`
  if (path.includes('/')) return undefined
  const own = exercises.filter(({ name }) => `${name}.ts` === path)
  return own.length === 1 ? own[0]!.work : undefined
}

/** Reads a folder. The first place of an exercise's file counts, in the order above. */
export function readSubmission(folder: string, exercises: readonly Exercise[]): Submission {
  const files = new Map<string, string>()
  const refused = new Map<string, string>()
  const stray: string[] = []
  for (const path of paths(folder).sort(byPlace)) {
    const place = placeOf(path, exercises)
    if (place === undefined) stray.push(path)
    else if (!files.has(place) && !refused.has(place)) {
      const text = textOf(join(folder, path))
      if (typeof text === 'string') files.set(place, text)
      else refused.set(place, text.reason)
    }
  }
  return { files, refused, stray }
}

const depth = (path: string): number => (path.startsWith('work/') ? 0 : path.includes('/') ? 1 : 2)
const byPlace = (a: string, b: string): number => depth(a) - depth(b) || (a < b ? -1 : 1)

/** TypeScript files of a folder; a link counts as what it is called. */
function paths(folder: string): string[] {
  const found: string[] = []
  const visit = (within: string): void => {
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      const path = posix.join(within, entry.name)
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) {
        if (path.split('/').length < 5 && !isBook(path)) visit(path)
      } else if (entry.name.endsWith('.ts') && found.length < MOST) found.push(path)
    }
  }
  visit('')
  return found
}

/** Folders that a checkout of the book has; a student's copy of them is not looked at. */
const isBook = (path: string): boolean => /^(code|test|bench|docs|chapters|bin)$/.test(path)

function textOf(file: string): string | { reason: string } {
  const about = lstatSync(file)
  if (!about.isFile()) return { reason: 'it is a link, or no file' }
  if (about.size > LARGEST) return { reason: `it is larger than ${LARGEST / 1024} kB` }
  const text = readFileSync(file, 'utf8')
  return text.includes('\uFFFD') ? { reason: 'it is not UTF-8 text' } : text.replace(/^\uFEFF/, '')
}
