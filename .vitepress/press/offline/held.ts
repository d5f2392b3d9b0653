// What a reader without a network has: every file of the built site that a page may ask for, with a word
// that changes when the file does. Invariant: what is left out, another file holds (a source's text stands
// in its chapter's manifest, a compressed form in its text) or no page asks for it.

import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cachePolicy } from '../../../code/17-serving/cache-policy.ts'
import { hash } from '../book.ts'

/** A file as workbox wants it; one that never changes under its name has no revision. */
export interface Held {
  url: string
  revision: string | null
}

export interface HeldBook {
  files: Held[]
  /** Of all files together, as they lie on the reader's device. */
  bytes: number
}

const LEFT_OUT = [
  /\.(br|gz)$/,
  // the Markdown form and the pictures for other sites are for other machines
  /\.md$/,
  /^llms\.txt$/,
  /^(card|recording)\.png$/,
  // their text stands in the chapters' manifests
  /^sources\/code\/.*(?<!\.diff)\.txt$/,
  // what decides about all this is asked for each time
  /^(sw\.js|offline\.json)$/,
]

/** The files of a built site that are held, sorted. */
export function held(outDir: string): HeldBook {
  const names = globSync('**/*', { cwd: outDir })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !LEFT_OUT.some((pattern) => pattern.test(name)))
    .filter((name) => statSync(join(outDir, name)).isFile())
    .sort()
  return {
    files: names.map((url) => ({ url, revision: revision(outDir, url) })),
    bytes: names.reduce((sum, name) => sum + statSync(join(outDir, name)).size, 0),
  }
}

const revision = (outDir: string, name: string): string | null =>
  cachePolicy(name).includes('immutable') ? null : hash(readFileSync(join(outDir, name), 'latin1'))
