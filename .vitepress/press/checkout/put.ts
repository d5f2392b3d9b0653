// Puts a state of the code into a folder that a reader works in. Beside the files lies a note of what was
// put there. Invariant: a file that the reader has changed, made or taken over is never written or removed
// unless they insist; then the file as the book has it takes its place.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { hash } from '../book.ts'
import { PressError } from '../errors.ts'
import type { State } from './state.ts'

const NOTE = '.checkout.json'

export interface Put {
  /** Files that were not there, or have been brought up to date. */
  written: number
  /** Files that were put there once, and that the state has no more. */
  removed: number
}

/** Puts a state into a folder; `insists` overwrites what the reader has changed. */
export function put(folder: string, state: State, insists = false): Put {
  const note = readNote(folder)
  const now = (path: string): string | undefined =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined
  const isTheirs = (path: string): boolean => {
    const text = now(path)
    return text !== undefined && text !== state.get(path) && hash(text) !== note.get(path)
  }
  const theirs = [...state.keys()].filter(isTheirs)
  if (theirs.length && !insists)
    throw new PressError({
      file: relative(process.cwd(), folder) || folder,
      what: `you have changed files here, and nothing was written:\n  ${theirs.join('\n  ')}`,
      todo: 'Move what you want to keep, or type the command again with `-- --force` behind it: then these files are lost.',
    })
  const stale = [...state].filter(([path, text]) => now(path) !== text)
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const gone = [...note.keys()].filter(
    (path) => !state.has(path) && now(path) !== undefined && !isTheirs(path),
  )
  for (const path of gone) rmSync(join(folder, path))
  writeNote(folder, state)
  return { written: stale.length, removed: gone.length }
}

function readNote(folder: string): Map<string, string> {
  const file = join(folder, NOTE)
  if (!existsSync(file)) return new Map()
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>))
}

function writeNote(folder: string, state: State): void {
  const hashes = [...state].map(([path, text]) => [path, hash(text)] as const)
  writeFileSync(join(folder, NOTE), `${JSON.stringify(Object.fromEntries(hashes), null, 1)}\n`)
}
